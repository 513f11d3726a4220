-- Uploads are compressed already or are read once: stored plainly.
ALTER TABLE "upload_chunks" ALTER COLUMN "data" SET STORAGE EXTERNAL;--> statement-breakpoint
-- The terms of the datasets that are there, as far as their text says them.
INSERT INTO "dataset_licences" ("dataset_id", "team_id", "index", "spdx", "title", "forbids")
SELECT
  "id",
  "team_id",
  0,
  CASE
    WHEN "licence" ~ '^MIT\M' THEN 'MIT'
    WHEN "licence" IN ('Apache-2.0', 'CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-ND-4.0', 'CC-BY-NC-ND-4.0', 'ODbL-1.0', 'PDDL-1.0', 'etalab-2.0') THEN "licence"
  END,
  "licence",
  array_remove(ARRAY[
    CASE WHEN "licence" ~* '(^|[^a-z])nc([^a-z]|$)|non-?commercial' THEN 'COMMERCIAL_USE' END,
    CASE WHEN "licence" ~* '(^|[^a-z])nd([^a-z]|$)|no derivatives' THEN 'DERIVATIVES' END,
    CASE WHEN "licence" ~* 'no licence|no license|not stated|unknown' THEN 'UNSTATED' END
  ], NULL)
FROM "datasets"
WHERE length(trim("licence")) > 0;
