-- In a PostgreSQL schema of each generation, which the search path names.
-- One row per record: its current version (domain R1). A retracted version stays as a tombstone, so that an older one
-- that arrives later cannot bring the record back.
-- Every version that ever came is kept beside, in the table of the same name with _version.
-- Texts are compared bytewise, as the rules and the paging by key need. What is part of an index is bounded: a longer
-- value is refused as data and goes to the dead letters, instead of failing as an index row that is too large.

CREATE TABLE job_seeker (
    participant_id     varchar(64) COLLATE "C" NOT NULL,
    record_id          varchar(64) COLLATE "C" NOT NULL,
    person_id          varchar(64) COLLATE "C" NOT NULL,
    recorded_at        timestamptz NOT NULL,
    event_id           varchar(64) COLLATE "C" NOT NULL,
    received_at        timestamptz NOT NULL,
    region_code        varchar(16) COLLATE "C" NOT NULL,
    retracted          boolean NOT NULL,
    person_key_version integer NOT NULL,
    registered_on      date,
    ended_on           date,
    in_force_until     date, -- derived from the dates and V by R2: the first day on which it is no longer in force
    end_reason         text,
    confirmed_on       date,
    working            boolean,
    sex                text,
    birth_month        date,
    education          text,
    occupation         varchar(16) COLLATE "C",
    PRIMARY KEY (participant_id, record_id, person_id),
    CHECK (retracted OR registered_on IS NOT NULL)
);

CREATE INDEX job_seeker_by_person ON job_seeker (person_id);

-- For matching: which regions a participant registers in, and the registrations of a region, of one wanted occupation
-- and of all, in the order in which they have waited.
CREATE INDEX job_seeker_regions ON job_seeker (participant_id, region_code) WHERE NOT retracted;

CREATE INDEX job_seeker_by_occupation
    ON job_seeker (region_code, (coalesce(occupation, '')), registered_on, education, in_force_until)
    WHERE NOT retracted;

CREATE INDEX job_seeker_by_region ON job_seeker (region_code, registered_on, education, in_force_until)
    WHERE NOT retracted;

CREATE TABLE vacancy (
    participant_id     varchar(64) COLLATE "C" NOT NULL,
    record_id          varchar(64) COLLATE "C" NOT NULL,
    recorded_at        timestamptz NOT NULL,
    event_id           varchar(64) COLLATE "C" NOT NULL,
    received_at        timestamptz NOT NULL,
    region_code        varchar(16) COLLATE "C" NOT NULL,
    retracted          boolean NOT NULL,
    person_key_version integer NOT NULL,
    employer_id        text,
    title              text,
    openings           integer,
    opened_on          date,
    open_until         date, -- derived from the dates by R10: the first day on which it is no longer open
    ended_as           text, -- derived: what it is from that day on
    title_words        text COLLATE "C", -- derived: the words that the title is searched by, with blanks between
    words              text[] GENERATED ALWAYS AS (string_to_array(title_words, ' ')) STORED, -- so, of known frequencies
    valid_until        date,
    closed_on          date,
    close_reason       text,
    occupation         varchar(16) COLLATE "C",
    sector             text COLLATE "C",
    education          text,
    wage_min           bigint,
    wage_max           bigint,
    PRIMARY KEY (participant_id, record_id),
    CHECK (retracted OR opened_on IS NOT NULL)
);

CREATE INDEX vacancy_by_words ON vacancy USING gin (words) WHERE NOT retracted;

CREATE INDEX vacancy_by_region ON vacancy (region_code, participant_id, record_id) WHERE NOT retracted;

CREATE INDEX vacancy_by_occupation
    ON vacancy (region_code, (coalesce(occupation, '')), opened_on, education, open_until) WHERE NOT retracted;

CREATE INDEX vacancy_by_opening ON vacancy (region_code, opened_on, education, open_until) WHERE NOT retracted;

CREATE TABLE placement (
    participant_id     varchar(64) COLLATE "C" NOT NULL,
    record_id          varchar(64) COLLATE "C" NOT NULL,
    person_id          varchar(64) COLLATE "C" NOT NULL,
    recorded_at        timestamptz NOT NULL,
    event_id           varchar(64) COLLATE "C" NOT NULL,
    received_at        timestamptz NOT NULL,
    region_code        varchar(16) COLLATE "C" NOT NULL,
    retracted          boolean NOT NULL,
    person_key_version integer NOT NULL,
    employer_id        text,
    vacancy            varchar(200) COLLATE "C", -- record key participantId/recordId; the vacancy may come later
    started_on         date,
    ended_on           date,
    end_reason         text,
    occupation         text,
    sector             text,
    evidence           text,
    PRIMARY KEY (participant_id, record_id, person_id),
    CHECK (retracted OR started_on IS NOT NULL)
);

CREATE INDEX placement_by_vacancy ON placement (vacancy, started_on) WHERE vacancy IS NOT NULL AND NOT retracted;

CREATE INDEX placement_by_person ON placement (person_id);

CREATE TABLE job_seeker_version (
    LIKE job_seeker INCLUDING CONSTRAINTS,
    PRIMARY KEY (participant_id, record_id, person_id, recorded_at, event_id)
);

CREATE TABLE vacancy_version (
    LIKE vacancy INCLUDING CONSTRAINTS,
    PRIMARY KEY (participant_id, record_id, recorded_at, event_id)
);

CREATE TABLE placement_version (
    LIKE placement INCLUDING CONSTRAINTS,
    PRIMARY KEY (participant_id, record_id, person_id, recorded_at, event_id)
);

-- Who has signed the agreement for which regions, as its topic last said.

CREATE TABLE participant (
    participant_id varchar(64) COLLATE "C" PRIMARY KEY,
    topic_offset   bigint NOT NULL, -- what stands later in the topic is newer
    name           text NOT NULL,
    kind           text NOT NULL,
    regions        text[] COLLATE "C" NOT NULL,
    status         text NOT NULL,
    signed_on      date NOT NULL,
    ends_on        date,            -- first day on which the agreement is no longer in force
    heartbeat_on   date             -- last day on which it said that it is alive
);

-- Days, in Jakarta, on which any event of a participant was received, also one that changed nothing.

CREATE TABLE arrival (
    participant_id varchar(64) COLLATE "C",
    arrived_on     date,
    PRIMARY KEY (participant_id, arrived_on)
);
