-- Rooms that were deleted left what was said in them in the index, under numbers that later rooms
-- and messages were given again. So the index is made anew, and the names of their files go.
INSERT INTO message_text (message_text) VALUES ('delete-all');

-- Sorted without the texts, of which there are many.
WITH entry (room, seq) AS MATERIALIZED (
  SELECT r.seq, m.seq FROM rooms r CROSS JOIN messages m ON m.room_id = r.id
  WHERE m.hidden = 0 AND m.doc ->> '$.msg' <> '' ORDER BY r.seq, m.seq
)
INSERT INTO message_text (rowid, text)
SELECT (room << 40) | entry.seq, m.doc ->> '$.msg'
FROM entry CROSS JOIN messages m ON m.seq = entry.seq;

DELETE FROM file_names WHERE rowid NOT IN (
  SELECT (r.seq << 40) | e.seq FROM rooms r
  CROSS JOIN file_list e ON e.room_id = r.id AND e.list = 'files/name/'
);

PRAGMA user_version = 5;
