-- Float arrays do not compress; stored plainly, a range of one is read without reading the whole.
ALTER TABLE "series_blocks" ALTER COLUMN "values" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "artifact_chunks" ALTER COLUMN "data" SET STORAGE EXTERNAL;--> statement-breakpoint
-- A run's row is written on every event; room on its page keeps these updates away from the indexes.
ALTER TABLE "runs" SET (fillfactor = 70);--> statement-breakpoint
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is immutable; make a new one instead', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER "datasets_immutable" BEFORE UPDATE OF
  "id", "start_at", "step_seconds", "steps", "node_count", "channel_count", "row_width", "unit", "zone", "missing_share", "content_hash"
  ON "datasets" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "series_blocks_immutable" BEFORE UPDATE ON "series_blocks" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "graphs_immutable" BEFORE UPDATE OF
  "id", "dataset_id", "recipe", "parameters", "node_count", "edge_count", "from_nodes", "to_nodes", "weights", "content_hash"
  ON "graphs" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "protocols_immutable" BEFORE UPDATE ON "protocols" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "artifact_chunks_immutable" BEFORE UPDATE ON "artifact_chunks" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
-- Contents live as long as an artifact points at them, however that artifact goes. The lock is the one that a writer of
-- the same content takes, so that a content is never dropped while a new artifact is about to point at it.
CREATE FUNCTION "drop_unused_content"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(OLD.content_hash, 0));
  DELETE FROM artifact_contents
  WHERE hash = OLD.content_hash AND NOT EXISTS (SELECT 1 FROM artifacts WHERE content_hash = OLD.content_hash);
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "artifacts_drop_unused_content" AFTER DELETE OR UPDATE OF "content_hash" ON "artifacts"
  FOR EACH ROW EXECUTE FUNCTION "drop_unused_content"();
