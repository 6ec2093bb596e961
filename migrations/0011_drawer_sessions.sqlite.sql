-- What was written down stays, whoever holds the connection.
CREATE TRIGGER drawer_movements_stay_as_written BEFORE UPDATE ON drawer_movements
    BEGIN SELECT RAISE(ABORT, 'drawer_movements_stay_as_written'); END;
CREATE TRIGGER drawer_movements_are_never_removed BEFORE DELETE ON drawer_movements
    BEGIN SELECT RAISE(ABORT, 'drawer_movements_are_never_removed'); END;
CREATE TRIGGER drawer_counts_stay_as_written BEFORE UPDATE ON drawer_counts
    BEGIN SELECT RAISE(ABORT, 'drawer_counts_stay_as_written'); END;
CREATE TRIGGER drawer_counts_are_never_removed BEFORE DELETE ON drawer_counts
    BEGIN SELECT RAISE(ABORT, 'drawer_counts_are_never_removed'); END;
CREATE TRIGGER drawer_pieces_stay_as_written BEFORE UPDATE ON drawer_pieces
    BEGIN SELECT RAISE(ABORT, 'drawer_pieces_stay_as_written'); END;
CREATE TRIGGER drawer_pieces_are_never_removed BEFORE DELETE ON drawer_pieces
    BEGIN SELECT RAISE(ABORT, 'drawer_pieces_are_never_removed'); END;
CREATE TRIGGER drawer_closings_stay_as_written BEFORE UPDATE ON drawer_closings
    BEGIN SELECT RAISE(ABORT, 'drawer_closings_stay_as_written'); END;
CREATE TRIGGER drawer_closings_are_never_removed BEFORE DELETE ON drawer_closings
    BEGIN SELECT RAISE(ABORT, 'drawer_closings_are_never_removed'); END;
-- A session changes once: it is closed.
CREATE TRIGGER drawer_sessions_change_once BEFORE UPDATE ON drawer_sessions
    WHEN OLD.closed_at_us IS NOT NULL OR NEW.closed_at_us IS NULL
        OR NEW.tenant_id IS NOT OLD.tenant_id OR NEW.id IS NOT OLD.id
        OR NEW.drawer_id IS NOT OLD.drawer_id OR NEW.number IS NOT OLD.number
        OR NEW.zone IS NOT OLD.zone OR NEW.opened_at_us IS NOT OLD.opened_at_us
        OR NEW.opened_on IS NOT OLD.opened_on OR NEW.opened_by IS NOT OLD.opened_by
        OR NEW.opened_by_name IS NOT OLD.opened_by_name
        OR NEW.float_cents IS NOT OLD.float_cents
    BEGIN SELECT RAISE(ABORT, 'drawer_sessions_change_once'); END;
CREATE TRIGGER drawer_sessions_are_never_removed BEFORE DELETE ON drawer_sessions
    BEGIN SELECT RAISE(ABORT, 'drawer_sessions_are_never_removed'); END;
CREATE TRIGGER drawer_sessions_have_no_gap BEFORE INSERT ON drawer_sessions
    WHEN NEW.number <> (SELECT COALESCE(MAX(number), 0) + 1 FROM drawer_sessions
        WHERE tenant_id = NEW.tenant_id AND drawer_id = NEW.drawer_id)
    BEGIN SELECT RAISE(ABORT, 'drawer_sessions_have_no_gap'); END;
-- Nothing comes into a session that is closed, and nothing is counted in it.
CREATE TRIGGER drawer_movements_come_before_the_close BEFORE INSERT ON drawer_movements
    WHEN EXISTS (SELECT 1 FROM drawer_sessions WHERE tenant_id = NEW.tenant_id
        AND id = NEW.session_id AND closed_at_us IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'drawer_movements_come_before_the_close'); END;
CREATE TRIGGER drawer_counts_come_before_the_close BEFORE INSERT ON drawer_counts
    WHEN EXISTS (SELECT 1 FROM drawer_sessions WHERE tenant_id = NEW.tenant_id
        AND id = NEW.session_id AND closed_at_us IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'drawer_counts_come_before_the_close'); END;
CREATE TRIGGER drawer_closings_come_before_the_close BEFORE INSERT ON drawer_closings
    WHEN EXISTS (SELECT 1 FROM drawer_sessions WHERE tenant_id = NEW.tenant_id
        AND id = NEW.session_id AND closed_at_us IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'drawer_closings_come_before_the_close'); END;
