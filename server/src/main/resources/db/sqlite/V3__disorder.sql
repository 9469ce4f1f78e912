-- By how many milliseconds a message that can be seen was written before one that was stored before
-- it, at the most. A search by words, whose index is in the order of storing, goes by this.
ALTER TABLE rooms ADD COLUMN disorder INTEGER NOT NULL DEFAULT 0;

UPDATE rooms SET disorder = coalesce(
  (SELECT max(newest - created_at) FROM
    (SELECT created_at, max(created_at) OVER (ORDER BY seq) AS newest
     FROM messages WHERE room_id = rooms.id AND hidden = 0)),
  0);

PRAGMA user_version = 3;
