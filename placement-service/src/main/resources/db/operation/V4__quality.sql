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

-- Each day has thousands of rows, and every look asks for one day of all rules.
CREATE INDEX quality_day_by_day ON quality_day (day);
