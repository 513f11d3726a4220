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
