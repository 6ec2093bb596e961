-- What was issued stays as it was issued, whoever holds the connection: the owner of the tables too.
CREATE OR REPLACE FUNCTION invoicing_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
        MESSAGE = TG_NAME;
END $$;
CREATE TRIGGER invoices_stay_as_issued BEFORE UPDATE ON invoices
    FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoices_are_never_removed BEFORE DELETE ON invoices
    FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoices_are_never_emptied BEFORE TRUNCATE ON invoices
    FOR EACH STATEMENT EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoice_lines_stay_as_issued BEFORE UPDATE ON invoice_lines
    FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoice_lines_are_never_removed BEFORE DELETE ON invoice_lines
    FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoice_lines_are_never_emptied BEFORE TRUNCATE ON invoice_lines
    FOR EACH STATEMENT EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoice_taxes_stay_as_issued BEFORE UPDATE ON invoice_taxes
    FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoice_taxes_are_never_removed BEFORE DELETE ON invoice_taxes
    FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoice_taxes_are_never_emptied BEFORE TRUNCATE ON invoice_taxes
    FOR EACH STATEMENT EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoice_payments_stay_as_issued BEFORE UPDATE ON invoice_payments
    FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoice_payments_are_never_removed BEFORE DELETE ON invoice_payments
    FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoice_payments_are_never_emptied BEFORE TRUNCATE ON invoice_payments
    FOR EACH STATEMENT EXECUTE FUNCTION invoicing_refuses();
-- A series goes up by one, and nowhere else.
CREATE TRIGGER invoice_series_go_up_by_one BEFORE UPDATE ON invoice_series
    FOR EACH ROW WHEN (NEW.next_number <> OLD.next_number + 1)
    EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoice_series_are_never_removed BEFORE DELETE ON invoice_series
    FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoice_series_are_never_emptied BEFORE TRUNCATE ON invoice_series
    FOR EACH STATEMENT EXECUTE FUNCTION invoicing_refuses();
