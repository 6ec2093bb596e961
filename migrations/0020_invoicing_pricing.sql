-- How the prices of a document are read: before tax, with their taxes, or a fee deemed to hold them.
ALTER TABLE invoices ADD COLUMN pricing TEXT NOT NULL DEFAULT 'tax_excluded';
