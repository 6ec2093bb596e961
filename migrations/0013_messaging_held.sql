-- What a message is about, so that the one that waits can be sent now, dropped, or written anew
-- when the same thing changes again before it has left.
ALTER TABLE messages ADD COLUMN about_id UUID;
CREATE INDEX messages_that_wait ON messages (tenant_id, about_id)
    WHERE state = 'queued' AND about_id IS NOT NULL;
