-- Times are epoch milliseconds. A column named doc holds the record's JSON form without the
-- columns that change often. 'seq' is a row number that survives VACUUM.

CREATE TABLE users (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  username_key TEXT UNIQUE,
  active INTEGER NOT NULL,
  password_hash TEXT,
  updated_at INTEGER NOT NULL,
  doc TEXT NOT NULL
);

CREATE TABLE user_emails (
  address_key TEXT PRIMARY KEY,
  user_id TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX user_emails_by_user ON user_emails (user_id);

CREATE TABLE user_roles (
  role TEXT NOT NULL,
  user_id TEXT NOT NULL,
  PRIMARY KEY (role, user_id)
) WITHOUT ROWID;

CREATE INDEX user_roles_by_user ON user_roles (user_id);

CREATE TABLE login_tokens (
  hashed_token TEXT NOT NULL,
  user_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (hashed_token, user_id)
) WITHOUT ROWID;

CREATE INDEX login_tokens_by_user ON login_tokens (user_id);

CREATE TABLE permissions (
  id TEXT PRIMARY KEY,
  doc TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE settings (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE rooms (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  name TEXT,
  created_at INTEGER NOT NULL,
  default_room INTEGER NOT NULL,
  -- the ids of those in a direct-message room, in order, as a JSON array
  direct_members TEXT,
  msgs INTEGER NOT NULL,
  users_count INTEGER NOT NULL,
  last_message_at INTEGER,
  last_message TEXT,
  updated_at INTEGER NOT NULL,
  doc TEXT NOT NULL
);

CREATE UNIQUE INDEX rooms_by_name ON rooms (name) WHERE type <> 'd';

CREATE INDEX rooms_by_direct_members ON rooms (direct_members) WHERE direct_members IS NOT NULL;

CREATE INDEX rooms_direct ON rooms (created_at) WHERE type = 'd';

CREATE INDEX rooms_default ON rooms (seq) WHERE default_room = 1;

CREATE TABLE subscriptions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  room_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- 1 in rooms of direct messages
  direct INTEGER NOT NULL,
  open INTEGER NOT NULL,
  alert INTEGER NOT NULL,
  unread INTEGER NOT NULL,
  user_mentions INTEGER NOT NULL,
  group_mentions INTEGER NOT NULL,
  last_seen_at INTEGER,
  roles TEXT,
  unread_threads TEXT,
  unread_thread_mentions TEXT,
  unread_thread_group_mentions TEXT,
  updated_at INTEGER NOT NULL,
  doc TEXT NOT NULL
);

CREATE UNIQUE INDEX subscriptions_by_room_and_user ON subscriptions (room_id, user_id);

CREATE INDEX subscriptions_by_user ON subscriptions (user_id);

CREATE INDEX subscriptions_direct ON subscriptions (user_id, created_at) WHERE direct = 1;

CREATE INDEX subscriptions_by_age ON subscriptions (room_id, created_at);

-- A message in a large room must not touch every member, so each of these holds only the rows in
-- question.
CREATE INDEX subscriptions_without_news ON subscriptions (room_id) WHERE alert = 0 OR open = 0;

CREATE INDEX subscriptions_with_roles ON subscriptions (room_id, created_at) WHERE roles <> '[]';

CREATE INDEX subscriptions_with_highlights ON subscriptions (room_id)
WHERE doc ->> '$.userHighlights' <> '[]';

CREATE INDEX subscriptions_with_unread_threads ON subscriptions (room_id)
WHERE unread_threads <> '[]';

CREATE INDEX subscriptions_translated
ON subscriptions (room_id, doc ->> '$.autoTranslateLanguage', user_id)
WHERE doc ->> '$.autoTranslate' = 1;

CREATE TABLE messages (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  room_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  author_id TEXT,
  thread_id TEXT,
  hidden INTEGER NOT NULL,
  system_type TEXT,
  -- 1 where the message is neither hidden, nor a system message, nor a thread-only reply
  ordinary INTEGER NOT NULL,
  -- 1 where the message has, or had, replies
  thread_root INTEGER NOT NULL,
  doc TEXT NOT NULL
);

-- Orders a room's history, whose length list_nodes knows.
CREATE INDEX messages_by_room ON messages (room_id, created_at) WHERE hidden = 0;

CREATE INDEX messages_hidden ON messages (room_id, created_at) WHERE hidden = 1;

CREATE INDEX messages_ordinary ON messages (room_id, created_at) WHERE ordinary = 1;

-- Uploaded files. A row is there before the first byte of a file and after the last one; what is
-- not complete is removed at the next start.

CREATE TABLE files (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  room_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  uploaded_at INTEGER NOT NULL,
  complete INTEGER NOT NULL,
  doc TEXT NOT NULL
);

CREATE INDEX files_by_room ON files (room_id) WHERE complete = 1;

CREATE INDEX files_unfinished ON files (seq) WHERE complete = 0;

-- A room's files that people are shown, once for each order and each group of types. 'at' is a
-- name or a time and therefore without a type, which would turn a name of digits into a number.
CREATE TABLE file_list (
  room_id TEXT NOT NULL,
  list TEXT NOT NULL,
  at NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (room_id, list, at, seq)
) WITHOUT ROWID;

CREATE INDEX file_list_by_file ON file_list (seq);

-- Discussions that started from a message.

CREATE INDEX rooms_by_parent ON rooms (doc ->> '$.prid') WHERE doc ->> '$.prid' IS NOT NULL;

CREATE INDEX rooms_by_first_message ON rooms (doc ->> '$.pmid') WHERE doc ->> '$.pmid' IS NOT NULL;

CREATE TABLE trash (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  collection TEXT NOT NULL,
  room_id TEXT,
  thread_id TEXT,
  thread_root INTEGER NOT NULL,
  deleted_at INTEGER NOT NULL,
  doc TEXT NOT NULL,
  UNIQUE (id, collection)
);

CREATE INDEX trash_by_room ON trash (room_id, deleted_at);

-- What people reported to those who moderate. doc holds a copy of the message, which outlives it.
CREATE TABLE message_reports (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  message_id TEXT NOT NULL,
  author_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- 0 once somebody has dismissed it
  open INTEGER NOT NULL,
  -- both in lower case; the second one with the description and the author's names
  message_text TEXT NOT NULL,
  searched_text TEXT NOT NULL,
  doc TEXT NOT NULL
);

CREATE INDEX message_reports_by_author ON message_reports (author_id, created_at) WHERE open = 1;

CREATE INDEX message_reports_by_message ON message_reports (message_id, created_at) WHERE open = 1;

-- Lists of messages

-- A message that is pinned, starred, a reply and so on stands here once for each such list.
-- 'at' orders the list; 'seq' is the message's.
CREATE TABLE message_list (
  room_id TEXT NOT NULL,
  list TEXT NOT NULL,
  at INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (room_id, list, at, seq)
) WITHOUT ROWID;

CREATE INDEX message_list_by_message ON message_list (seq);

-- How many entries a list has from one place up to the next node of the same level. Offsets and
-- totals are found by these, without going through the list. 'first_at' is what orders the list,
-- a time or a text, and therefore without a type.
CREATE TABLE list_nodes (
  room_id TEXT NOT NULL,
  list TEXT NOT NULL,
  level INTEGER NOT NULL,
  first_at NOT NULL,
  first_seq INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  PRIMARY KEY (room_id, list, level, first_at, first_seq)
) WITHOUT ROWID;

-- Who has read which message, and what is needed to tell when everybody has.
CREATE TABLE read_receipts (
  message_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  id TEXT NOT NULL,
  room_id TEXT NOT NULL,
  read_at INTEGER NOT NULL,
  PRIMARY KEY (message_id, user_id)
) WITHOUT ROWID;

CREATE INDEX read_receipts_by_room ON read_receipts (room_id);

CREATE INDEX messages_unread ON messages (room_id, created_at)
WHERE json_extract(doc, '$.unread') = 1;

CREATE INDEX messages_announcing ON messages (json_extract(doc, '$.drid'))
WHERE json_extract(doc, '$.drid') IS NOT NULL;

-- The condition, which always holds, keeps this index out of the plans of all other queries.
CREATE INDEX subscriptions_by_last_seen ON subscriptions (room_id, last_seen_at) WHERE id <> '';

-- What changed, for clients that synchronise. The first one, like trash_by_room, also tells the
-- newest stamp of a room, which the next change has to exceed.

CREATE INDEX messages_by_change ON messages (room_id, updated_at);

CREATE INDEX messages_roots_by_change ON messages (room_id, updated_at) WHERE thread_root = 1;

CREATE INDEX messages_replies_by_change ON messages (thread_id, updated_at)
WHERE thread_id IS NOT NULL;

CREATE INDEX trash_roots ON trash (room_id, deleted_at) WHERE thread_root = 1;

CREATE INDEX trash_replies ON trash (thread_id, deleted_at) WHERE thread_id IS NOT NULL;

-- What messages say, for searches: a word in its basic form, without accents. The row number is
-- the room's 'seq' in the upper bits and the message's in the lower 40.
CREATE VIRTUAL TABLE message_text USING fts5 (
  text,
  content = '',
  contentless_delete = 1,
  tokenize = 'porter unicode61 remove_diacritics 2'
);

-- Exports that are asked for and not done.
CREATE TABLE export_jobs (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  user_id TEXT NOT NULL,
  doc TEXT NOT NULL
);

CREATE INDEX export_jobs_by_user ON export_jobs (user_id);

-- Files made for one user, such as exports.
CREATE TABLE user_data_files (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  user_id TEXT NOT NULL,
  uploaded_at INTEGER NOT NULL,
  doc TEXT NOT NULL
);

CREATE INDEX user_data_files_by_age ON user_data_files (uploaded_at);

CREATE INDEX user_data_files_by_user ON user_data_files (user_id, uploaded_at);

PRAGMA user_version = 1;
