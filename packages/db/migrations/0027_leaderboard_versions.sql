ALTER TABLE "leaderboards" ADD CONSTRAINT "leaderboards_id_team" UNIQUE("id","team_id");--> statement-breakpoint
CREATE TYPE "public"."leaderboard_visibility" AS ENUM('TEAM', 'PUBLIC');--> statement-breakpoint
CREATE TABLE "leaderboard_entry_states" (
	"team_id" uuid NOT NULL,
	"leaderboard_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"state" jsonb NOT NULL,
	CONSTRAINT "leaderboard_entry_states_leaderboard_id_hash_pk" PRIMARY KEY("leaderboard_id","hash"),
	CONSTRAINT "leaderboard_entry_states_hash_shape" CHECK ("leaderboard_entry_states"."hash" ~ '^[0-9a-f]{64}$')
);--> statement-breakpoint
CREATE TABLE "leaderboard_version_entries" (
	"version_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"team_id" uuid NOT NULL,
	"leaderboard_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"rank_low" integer NOT NULL,
	"rank_high" integer NOT NULL,
	"tie_group" integer NOT NULL,
	"control_verdict" "verdict" NOT NULL,
	"control_entry_id" uuid,
	"state_hash" text NOT NULL,
	CONSTRAINT "leaderboard_version_entries_version_id_position_pk" PRIMARY KEY("version_id","position"),
	CONSTRAINT "leaderboard_version_entries_once" UNIQUE("version_id","entry_id"),
	CONSTRAINT "leaderboard_version_entries_position" CHECK ("leaderboard_version_entries"."position" >= 0),
	CONSTRAINT "leaderboard_version_entries_ranks" CHECK (1 <= "leaderboard_version_entries"."rank_low" and "leaderboard_version_entries"."rank_low" <= "leaderboard_version_entries"."rank_high")
);--> statement-breakpoint
CREATE TABLE "leaderboard_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"leaderboard_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"content_hash" text NOT NULL,
	"protocol_hash" text NOT NULL,
	"metric_version" integer NOT NULL,
	"computation_version" integer,
	"findings" text[] NOT NULL,
	"entry_count" integer NOT NULL,
	"run_count" integer NOT NULL,
	CONSTRAINT "leaderboard_versions_number" UNIQUE("leaderboard_id","number"),
	CONSTRAINT "leaderboard_versions_id_board" UNIQUE("id","leaderboard_id"),
	CONSTRAINT "leaderboard_versions_number_positive" CHECK ("leaderboard_versions"."number" > 0),
	CONSTRAINT "leaderboard_versions_counts" CHECK ("leaderboard_versions"."entry_count" >= 0 and "leaderboard_versions"."run_count" >= 0),
	CONSTRAINT "leaderboard_versions_hash_shape" CHECK ("leaderboard_versions"."content_hash" ~ '^[0-9a-f]{64}$')
);--> statement-breakpoint
ALTER TABLE "share_links" DROP CONSTRAINT "share_links_leaderboard_id_leaderboards_id_fk";--> statement-breakpoint
DROP INDEX "share_links_leaderboard";--> statement-breakpoint
ALTER TABLE "leaderboards" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "leaderboards" ADD COLUMN "ended_because" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "leaderboards" ADD COLUMN "superseded_by" uuid;--> statement-breakpoint
ALTER TABLE "leaderboards" ADD COLUMN "visibility" "leaderboard_visibility" DEFAULT 'TEAM' NOT NULL;--> statement-breakpoint
ALTER TABLE "leaderboards" ADD COLUMN "slug" text;--> statement-breakpoint
ALTER TABLE "leaderboards" ADD COLUMN "published_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "team_id" uuid;--> statement-breakpoint
UPDATE "share_links" SET "team_id" = "leaderboards"."team_id" FROM "leaderboards" WHERE "leaderboards"."id" = "share_links"."leaderboard_id";--> statement-breakpoint
ALTER TABLE "share_links" ALTER COLUMN "team_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "version_id" uuid;--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "uses" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "last_used_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "leaderboard_entry_states" ADD CONSTRAINT "leaderboard_entry_states_board" FOREIGN KEY ("leaderboard_id","team_id") REFERENCES "public"."leaderboards"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_version_entries" ADD CONSTRAINT "leaderboard_version_entries_version" FOREIGN KEY ("version_id","leaderboard_id") REFERENCES "public"."leaderboard_versions"("id","leaderboard_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_version_entries" ADD CONSTRAINT "leaderboard_version_entries_board" FOREIGN KEY ("leaderboard_id","team_id") REFERENCES "public"."leaderboards"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_version_entries" ADD CONSTRAINT "leaderboard_version_entries_state" FOREIGN KEY ("leaderboard_id","state_hash") REFERENCES "public"."leaderboard_entry_states"("leaderboard_id","hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_versions" ADD CONSTRAINT "leaderboard_versions_board" FOREIGN KEY ("leaderboard_id","team_id") REFERENCES "public"."leaderboards"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leaderboard_version_entries_state_of" ON "leaderboard_version_entries" USING btree ("leaderboard_id","state_hash");--> statement-breakpoint
CREATE INDEX "leaderboard_versions_made_at" ON "leaderboard_versions" USING btree ("leaderboard_id","made_at");--> statement-breakpoint
ALTER TABLE "leaderboards" ADD CONSTRAINT "leaderboards_superseded_by" FOREIGN KEY ("superseded_by") REFERENCES "public"."leaderboards"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_board" FOREIGN KEY ("leaderboard_id","team_id") REFERENCES "public"."leaderboards"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_version_of_board" FOREIGN KEY ("version_id","leaderboard_id") REFERENCES "public"."leaderboard_versions"("id","leaderboard_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leaderboards_supersedes" ON "leaderboards" USING btree ("superseded_by");--> statement-breakpoint
CREATE INDEX "leaderboards_public" ON "leaderboards" USING btree ("published_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "leaderboards"."visibility" = 'PUBLIC';--> statement-breakpoint
CREATE INDEX "share_links_version" ON "share_links" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "share_links_leaderboard" ON "share_links" USING btree ("leaderboard_id","id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "leaderboards" ADD CONSTRAINT "leaderboards_slug_unique" UNIQUE("slug");--> statement-breakpoint
ALTER TABLE "leaderboards" ADD CONSTRAINT "leaderboards_ended" CHECK (("leaderboards"."ended_at" is null) = (cardinality("leaderboards"."ended_because") = 0));--> statement-breakpoint
ALTER TABLE "leaderboards" ADD CONSTRAINT "leaderboards_superseded" CHECK ("leaderboards"."superseded_by" is null or "leaderboards"."ended_at" is not null);--> statement-breakpoint
ALTER TABLE "leaderboards" ADD CONSTRAINT "leaderboards_slug_shape" CHECK ("leaderboards"."slug" ~ '^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$');--> statement-breakpoint
ALTER TABLE "leaderboards" ADD CONSTRAINT "leaderboards_public_has_address" CHECK ("leaderboards"."visibility" = 'TEAM' or ("leaderboards"."slug" is not null and "leaderboards"."published_at" is not null));--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_uses" CHECK ("share_links"."uses" >= 0 and ("share_links"."uses" = 0) = ("share_links"."last_used_at" is null));--> statement-breakpoint
-- What a board shows today is its first version. The text of a jsonb value is canonical, so equal entries have equal hashes.
INSERT INTO "leaderboard_entry_states" ("team_id", "leaderboard_id", "hash", "state")
SELECT b.team_id, b.id, encode(sha256(convert_to(s.state::text, 'UTF8')), 'hex'), s.state
FROM leaderboards b
JOIN leaderboard_entries e ON e.leaderboard_id = b.id
CROSS JOIN LATERAL (
  SELECT jsonb_object_agg(f.key, f.value)
    || jsonb_build_object(
      'run_ids', (SELECT coalesce(jsonb_agg(r.run_id ORDER BY r.run_id), '[]') FROM leaderboard_entry_runs r WHERE r.entry_id = e.id),
      'copy_run_ids', (SELECT coalesce(jsonb_agg(c.run_id ORDER BY c.run_id), '[]') FROM leaderboard_entry_copies c WHERE c.entry_id = e.id)
    ) AS state
  FROM jsonb_each(to_jsonb(e)) f
  WHERE f.value <> 'null' AND f.key NOT IN
    ('id', 'team_id', 'leaderboard_id', 'protocol_id', 'position', 'rank_low', 'rank_high', 'tie_group', 'control_verdict', 'control_entry_id')
) s
ON CONFLICT DO NOTHING;--> statement-breakpoint
INSERT INTO "leaderboard_versions" ("id", "team_id", "leaderboard_id", "number", "made_at", "content_hash", "protocol_hash", "metric_version", "findings", "entry_count", "run_count")
SELECT gen_random_uuid(), b.team_id, b.id, 1, b.updated_at, repeat('0', 64), p.hash, p.metric_version, b.findings,
  (SELECT count(*) FROM leaderboard_entries e WHERE e.leaderboard_id = b.id),
  (SELECT count(*) FROM leaderboard_entries e JOIN leaderboard_entry_runs r ON r.entry_id = e.id WHERE e.leaderboard_id = b.id)
FROM leaderboards b JOIN protocols p ON p.id = b.protocol_id;--> statement-breakpoint
INSERT INTO "leaderboard_version_entries" ("version_id", "position", "team_id", "leaderboard_id", "entry_id", "rank_low", "rank_high", "tie_group", "control_verdict", "control_entry_id", "state_hash")
SELECT v.id, row_number() OVER (PARTITION BY v.id ORDER BY e.position, e.id) - 1, v.team_id, v.leaderboard_id, e.id, e.rank_low, e.rank_high, e.tie_group, e.control_verdict, e.control_entry_id,
  encode(sha256(convert_to(s.state::text, 'UTF8')), 'hex')
FROM leaderboard_versions v
JOIN leaderboard_entries e ON e.leaderboard_id = v.leaderboard_id
CROSS JOIN LATERAL (
  SELECT jsonb_object_agg(f.key, f.value)
    || jsonb_build_object(
      'run_ids', (SELECT coalesce(jsonb_agg(r.run_id ORDER BY r.run_id), '[]') FROM leaderboard_entry_runs r WHERE r.entry_id = e.id),
      'copy_run_ids', (SELECT coalesce(jsonb_agg(c.run_id ORDER BY c.run_id), '[]') FROM leaderboard_entry_copies c WHERE c.entry_id = e.id)
    ) AS state
  FROM jsonb_each(to_jsonb(e)) f
  WHERE f.value <> 'null' AND f.key NOT IN
    ('id', 'team_id', 'leaderboard_id', 'protocol_id', 'position', 'rank_low', 'rank_high', 'tie_group', 'control_verdict', 'control_entry_id')
) s;--> statement-breakpoint
UPDATE "leaderboard_versions" v SET "content_hash" = (
  SELECT encode(sha256(convert_to(coalesce(string_agg(
    concat_ws(' ', e.position, e.rank_low, e.rank_high, e.tie_group, e.control_verdict, coalesce(c.position, -1), e.state_hash),
    E'\n' ORDER BY e.position), ''), 'UTF8')), 'hex')
  FROM leaderboard_version_entries e
  LEFT JOIN leaderboard_version_entries c ON c.version_id = e.version_id AND c.entry_id = e.control_entry_id
  WHERE e.version_id = v.id
);--> statement-breakpoint
CREATE TRIGGER "leaderboard_versions_immutable" BEFORE UPDATE ON "leaderboard_versions" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "leaderboard_entry_states_immutable" BEFORE UPDATE ON "leaderboard_entry_states" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "leaderboard_version_entries_immutable" BEFORE UPDATE ON "leaderboard_version_entries" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();