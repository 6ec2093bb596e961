-- What was written down stays, whoever holds the connection: the owner of the tables too.
CREATE FUNCTION drawer_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
        MESSAGE = TG_NAME;
END $$;
CREATE TRIGGER drawer_movements_stay_as_written BEFORE UPDATE ON drawer_movements
    FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
CREATE TRIGGER drawer_movements_are_never_removed BEFORE DELETE ON drawer_movements
    FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
CREATE TRIGGER drawer_movements_are_never_emptied BEFORE TRUNCATE ON drawer_movements
    FOR EACH STATEMENT EXECUTE FUNCTION drawer_refuses();
CREATE TRIGGER drawer_counts_stay_as_written BEFORE UPDATE ON drawer_counts
    FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
CREATE TRIGGER drawer_counts_are_never_removed BEFORE DELETE ON drawer_counts
    FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
CREATE TRIGGER drawer_counts_are_never_emptied BEFORE TRUNCATE ON drawer_counts
    FOR EACH STATEMENT EXECUTE FUNCTION drawer_refuses();
CREATE TRIGGER drawer_pieces_stay_as_written BEFORE UPDATE ON drawer_pieces
    FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
CREATE TRIGGER drawer_pieces_are_never_removed BEFORE DELETE ON drawer_pieces
    FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
CREATE TRIGGER drawer_pieces_are_never_emptied BEFORE TRUNCATE ON drawer_pieces
    FOR EACH STATEMENT EXECUTE FUNCTION drawer_refuses();
CREATE TRIGGER drawer_closings_stay_as_written BEFORE UPDATE ON drawer_closings
    FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
CREATE TRIGGER drawer_closings_are_never_removed BEFORE DELETE ON drawer_closings
    FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
CREATE TRIGGER drawer_closings_are_never_emptied BEFORE TRUNCATE ON drawer_closings
    FOR EACH STATEMENT EXECUTE FUNCTION drawer_refuses();
-- A session changes once: it is closed.
CREATE TRIGGER drawer_sessions_change_once BEFORE UPDATE ON drawer_sessions
    FOR EACH ROW WHEN (OLD.closed_at_us IS NOT NULL OR NEW.closed_at_us IS NULL
        OR to_jsonb(NEW) - 'closed_at_us' IS DISTINCT FROM to_jsonb(OLD) - 'closed_at_us')
    EXECUTE FUNCTION drawer_refuses();
CREATE TRIGGER drawer_sessions_are_never_removed BEFORE DELETE ON drawer_sessions
    FOR EACH ROW EXECUTE FUNCTION drawer_refuses();
CREATE TRIGGER drawer_sessions_are_never_emptied BEFORE TRUNCATE ON drawer_sessions
    FOR EACH STATEMENT EXECUTE FUNCTION drawer_refuses();
CREATE FUNCTION drawer_numbers_follow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM drawer_sessions
            WHERE tenant_id = NEW.tenant_id AND drawer_id = NEW.drawer_id) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME,
            TABLE = TG_TABLE_NAME, MESSAGE = TG_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER drawer_sessions_have_no_gap BEFORE INSERT ON drawer_sessions
    FOR EACH ROW EXECUTE FUNCTION drawer_numbers_follow();
-- Nothing comes into a session that is closed, and nothing is counted in it. The row is held until
-- the end: a close at the same instant waits for what comes in, or what comes in finds it closed.
CREATE FUNCTION drawer_is_open() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM 1 FROM drawer_sessions WHERE tenant_id = NEW.tenant_id
        AND id = NEW.session_id AND closed_at_us IS NULL FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME,
            TABLE = TG_TABLE_NAME, MESSAGE = TG_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER drawer_movements_come_before_the_close BEFORE INSERT ON drawer_movements
    FOR EACH ROW EXECUTE FUNCTION drawer_is_open();
CREATE TRIGGER drawer_counts_come_before_the_close BEFORE INSERT ON drawer_counts
    FOR EACH ROW EXECUTE FUNCTION drawer_is_open();
CREATE TRIGGER drawer_closings_come_before_the_close BEFORE INSERT ON drawer_closings
    FOR EACH ROW EXECUTE FUNCTION drawer_is_open();
