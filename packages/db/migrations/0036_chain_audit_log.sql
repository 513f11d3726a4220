ALTER TABLE "audit_log" DROP CONSTRAINT "audit_log_team_id_teams_id_fk";
--> statement-breakpoint
ALTER TABLE "audit_log" DROP CONSTRAINT "audit_log_user_id_users_id_fk";
--> statement-breakpoint
ALTER TABLE "audit_log" DROP CONSTRAINT "audit_log_api_key_id_api_keys_id_fk";
--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "actor" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "actor_id" uuid;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "actor_name" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "previous_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "audit_log" SET
  "actor" = CASE WHEN "user_id" IS NOT NULL THEN 'USER' WHEN "api_key_id" IS NOT NULL THEN 'KEY' ELSE 'SYSTEM' END,
  "actor_id" = coalesce("user_id", "api_key_id"),
  "actor_name" = coalesce(
    (SELECT "name" FROM "users" WHERE "users"."id" = "user_id"), (SELECT "name" FROM "api_keys" WHERE "api_keys"."id" = "api_key_id")
  );--> statement-breakpoint
ALTER TABLE "audit_log" ALTER COLUMN "actor" SET NOT NULL;--> statement-breakpoint
-- The text of jsonb is the same for the same content, whatever order its keys were given in.
CREATE FUNCTION "audit_line_hash"(line "audit_log") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(line.previous_hash || jsonb_build_object(
    'id', line.id, 'team', line.team_id, 'sequence', line.sequence,
    'at', to_char(line.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'actor', line.actor, 'actorId', line.actor_id, 'actorName', line.actor_name,
    'action', line.action, 'subjectType', line.subject_type, 'subjectId', line.subject_id, 'details', line.details
  )::text, 'UTF8')), 'hex')
$$;--> statement-breakpoint
DO $$
DECLARE
  line audit_log;
  before audit_log;
BEGIN
  FOR line IN SELECT * FROM audit_log ORDER BY team_id, id LOOP
    line.sequence := CASE WHEN before.team_id = line.team_id THEN before.sequence + 1 ELSE 1 END;
    line.previous_hash := CASE WHEN before.team_id = line.team_id THEN before.hash ELSE repeat('0', 64) END;
    line.hash := audit_line_hash(line);
    UPDATE audit_log SET sequence = line.sequence, previous_hash = line.previous_hash, hash = line.hash WHERE id = line.id;
    before := line;
  END LOOP;
END
$$;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_team_sequence" UNIQUE("team_id","sequence");--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_actor" CHECK ("audit_log"."actor" in ('USER', 'KEY', 'SHARE_LINK', 'SYSTEM'));--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_actor_named" CHECK (("audit_log"."actor" = 'SYSTEM') = ("audit_log"."actor_id" is null));--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_hashes" CHECK ("audit_log"."previous_hash" ~ '^[0-9a-f]{64}$' and "audit_log"."hash" ~ '^[0-9a-f]{64}$');--> statement-breakpoint
-- One writer a team at a time, to the end of its transaction: the next one sees this line and follows on it.
CREATE FUNCTION "chain_audit_line"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before audit_log;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || NEW.team_id, 0));
  SELECT * INTO before FROM audit_log WHERE team_id = NEW.team_id ORDER BY sequence DESC LIMIT 1;
  NEW.sequence := coalesce(before.sequence, 0) + 1;
  NEW.previous_hash := coalesce(before.hash, repeat('0', 64));
  NEW.hash := audit_line_hash(NEW);
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER "audit_log_chain" BEFORE INSERT ON "audit_log" FOR EACH ROW EXECUTE FUNCTION "chain_audit_line"();--> statement-breakpoint
CREATE TRIGGER "audit_log_append_only" BEFORE UPDATE OR DELETE ON "audit_log" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "audit_log_kept" BEFORE TRUNCATE ON "audit_log" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
