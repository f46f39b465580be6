-- Who had the record behind which dead letter published again; written with the publication, and never changed.

CREATE TABLE replay (
    replayed_at      timestamptz NOT NULL DEFAULT now(),
    participant_id   text COLLATE "C", -- who asked
    letter_topic     varchar(249) COLLATE "C" NOT NULL,
    letter_partition integer NOT NULL,
    letter_offset    bigint NOT NULL,
    topic            text NOT NULL,    -- of the record and its copy, as is the partition
    partition        integer NOT NULL,
    original_offset  bigint NOT NULL,
    replayed_offset  bigint NOT NULL
);

CREATE INDEX replay_by_letter ON replay (letter_topic, letter_partition, letter_offset);

CREATE TRIGGER replay_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON replay
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
