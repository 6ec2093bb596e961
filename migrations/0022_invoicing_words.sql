-- What the shop says at the foot of its documents, in the language of each: copied as it was that
-- day, for a document does not change. None where the shop said nothing, and on those issued before.
ALTER TABLE invoices ADD COLUMN shop_words TEXT;
