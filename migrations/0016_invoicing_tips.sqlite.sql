CREATE TRIGGER invoice_tips_stay_as_issued BEFORE UPDATE ON invoice_tips
    BEGIN SELECT RAISE(ABORT, 'invoice_tips_stay_as_issued'); END;
CREATE TRIGGER invoice_tips_are_never_removed BEFORE DELETE ON invoice_tips
    BEGIN SELECT RAISE(ABORT, 'invoice_tips_are_never_removed'); END;
