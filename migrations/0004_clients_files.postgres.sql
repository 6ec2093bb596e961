-- Byte order, so that a prefix is a range whatever the server's own language.
ALTER TABLE client_tokens ALTER COLUMN token TYPE TEXT COLLATE "C";
ALTER TABLE clients ALTER COLUMN name_key TYPE TEXT COLLATE "C";
