-- Who works on an export, and until when nobody else may.
ALTER TABLE export_jobs ADD COLUMN claimant TEXT;

ALTER TABLE export_jobs ADD COLUMN claimed_until INTEGER;

PRAGMA user_version = 2;
