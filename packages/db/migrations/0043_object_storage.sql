CREATE TABLE "object_sweeps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid,
	"key" text NOT NULL,
	"bytes" bigint NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone,
	CONSTRAINT "object_sweeps_bytes" CHECK ("object_sweeps"."bytes" >= 0)
);
--> statement-breakpoint
ALTER TABLE "artifact_contents" ADD COLUMN "object_key" text;--> statement-breakpoint
ALTER TABLE "upload_parts" ADD COLUMN "object_key" text;--> statement-breakpoint
CREATE INDEX "object_sweeps_due" ON "object_sweeps" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "object_sweeps_key" ON "object_sweeps" USING btree ("key");--> statement-breakpoint
-- Where a row ceases to point at an object, however it goes, the object is due to be removed. As its owner: rows go with a
-- team that whoever removes it may not be in, and the list is not for them to see.
CREATE FUNCTION "sweep_object"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.object_key IS NOT DISTINCT FROM OLD.object_key THEN
    RETURN NULL;
  END IF;
  INSERT INTO object_sweeps (id, team_id, key, bytes, due_at)
  VALUES (gen_random_uuid(), (to_jsonb(OLD) ->> 'team_id')::uuid, OLD.object_key, OLD.bytes, now());
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "artifact_contents_sweep_object" AFTER DELETE OR UPDATE OF "object_key" ON "artifact_contents"
  FOR EACH ROW WHEN (OLD.object_key IS NOT NULL) EXECUTE FUNCTION "sweep_object"();--> statement-breakpoint
CREATE TRIGGER "upload_parts_sweep_object" AFTER DELETE OR UPDATE OF "object_key" ON "upload_parts"
  FOR EACH ROW WHEN (OLD.object_key IS NOT NULL) EXECUTE FUNCTION "sweep_object"();
