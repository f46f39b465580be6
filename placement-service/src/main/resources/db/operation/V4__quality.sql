-- What the rules of data quality counted on each day, as the records were known on that day.

CREATE TABLE quality_day (
    rule           text COLLATE "C" NOT NULL,
    day            date NOT NULL,
    participant_id text COLLATE "C" NOT NULL,
    region_code    text COLLATE "C" NOT NULL,
    found          bigint NOT NULL,
    examined       bigint NOT NULL,
    counted_at     timestamptz NOT NULL,
    PRIMARY KEY (rule, day, participant_id, region_code),
    CHECK (found <= examined)
);
