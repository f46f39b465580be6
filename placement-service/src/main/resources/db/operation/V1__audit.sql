-- Who was answered which person's record; written before the answer leaves, and never changed.

CREATE TABLE person_read (
    read_at        timestamptz NOT NULL DEFAULT now(),
    participant_id text COLLATE "C", -- who asked; null: a token that names no participant
    ministry       boolean NOT NULL,
    request        text NOT NULL,    -- the template of its path
    kind           text NOT NULL,
    publisher_id   text COLLATE "C" NOT NULL,
    record_id      text COLLATE "C" NOT NULL,
    person_id      text COLLATE "C"  -- only where the ministry asked
);

CREATE INDEX person_read_by_record ON person_read (publisher_id, record_id, read_at);

CREATE INDEX person_read_by_person ON person_read (person_id, read_at) WHERE person_id IS NOT NULL;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;

CREATE TRIGGER person_read_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON person_read
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
