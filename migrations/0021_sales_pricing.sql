-- How the prices of an open sale are read: before tax, with their taxes, or a fee deemed to hold them.
ALTER TABLE tickets ADD COLUMN pricing TEXT NOT NULL DEFAULT 'tax_excluded';
