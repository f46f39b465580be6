-- The records lie in a PostgreSQL schema of each generation: records_1, records_2, ...

CREATE TABLE generation (
    number        integer PRIMARY KEY,  -- never given twice
    validity_days integer NOT NULL,     -- V of rule R2 by which its rows are made
    layout        text NOT NULL,        -- of its tables
    made_at       timestamptz NOT NULL DEFAULT now()
);

-- One row: what all instances look at.
CREATE TABLE generation_state (
    single      boolean PRIMARY KEY DEFAULT true CHECK (single),
    shown       integer NOT NULL REFERENCES generation,
    beside      integer REFERENCES generation,
    phase       text NOT NULL,
    answered    text,
    differences integer NOT NULL,
    outcome     text,
    changed_at  timestamptz NOT NULL DEFAULT now()
);
