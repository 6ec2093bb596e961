CREATE TRIGGER invoice_tips_stay_as_issued BEFORE UPDATE ON invoice_tips
    FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoice_tips_are_never_removed BEFORE DELETE ON invoice_tips
    FOR EACH ROW EXECUTE FUNCTION invoicing_refuses();
CREATE TRIGGER invoice_tips_are_never_emptied BEFORE TRUNCATE ON invoice_tips
    FOR EACH STATEMENT EXECUTE FUNCTION invoicing_refuses();
