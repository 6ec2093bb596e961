-- What was issued stays as it was issued, whoever holds the connection.
CREATE TRIGGER invoices_stay_as_issued BEFORE UPDATE ON invoices
    BEGIN SELECT RAISE(ABORT, 'invoices_stay_as_issued'); END;
CREATE TRIGGER invoices_are_never_removed BEFORE DELETE ON invoices
    BEGIN SELECT RAISE(ABORT, 'invoices_are_never_removed'); END;
CREATE TRIGGER invoice_lines_stay_as_issued BEFORE UPDATE ON invoice_lines
    BEGIN SELECT RAISE(ABORT, 'invoice_lines_stay_as_issued'); END;
CREATE TRIGGER invoice_lines_are_never_removed BEFORE DELETE ON invoice_lines
    BEGIN SELECT RAISE(ABORT, 'invoice_lines_are_never_removed'); END;
CREATE TRIGGER invoice_taxes_stay_as_issued BEFORE UPDATE ON invoice_taxes
    BEGIN SELECT RAISE(ABORT, 'invoice_taxes_stay_as_issued'); END;
CREATE TRIGGER invoice_taxes_are_never_removed BEFORE DELETE ON invoice_taxes
    BEGIN SELECT RAISE(ABORT, 'invoice_taxes_are_never_removed'); END;
CREATE TRIGGER invoice_payments_stay_as_issued BEFORE UPDATE ON invoice_payments
    BEGIN SELECT RAISE(ABORT, 'invoice_payments_stay_as_issued'); END;
CREATE TRIGGER invoice_payments_are_never_removed BEFORE DELETE ON invoice_payments
    BEGIN SELECT RAISE(ABORT, 'invoice_payments_are_never_removed'); END;
-- A series goes up by one, and nowhere else.
CREATE TRIGGER invoice_series_go_up_by_one BEFORE UPDATE ON invoice_series
    WHEN NEW.next_number <> OLD.next_number + 1
    BEGIN SELECT RAISE(ABORT, 'invoice_series_go_up_by_one'); END;
CREATE TRIGGER invoice_series_are_never_removed BEFORE DELETE ON invoice_series
    BEGIN SELECT RAISE(ABORT, 'invoice_series_are_never_removed'); END;
