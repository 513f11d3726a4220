-- Everything that a dataset's or a network version's content hash covers, and what models take a dataset's values for.
DROP TRIGGER "datasets_immutable" ON "datasets";--> statement-breakpoint
CREATE TRIGGER "datasets_immutable" BEFORE UPDATE OF
  "id", "start_at", "step_seconds", "steps", "node_count", "channel_count", "row_width", "quantity", "unit", "zone",
  "missing_share", "zero_is_missing", "has_coordinates", "content_hash"
  ON "datasets" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "dataset_nodes_immutable" BEFORE UPDATE ON "dataset_nodes" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "dataset_channels_immutable" BEFORE UPDATE ON "dataset_channels" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "network_versions_immutable" BEFORE UPDATE OF
  "id", "network_id", "team_id", "number", "content_hash"
  ON "network_versions" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "junctions_immutable" BEFORE UPDATE ON "junctions" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "road_segments_immutable" BEFORE UPDATE ON "road_segments" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
-- A block lies inside of its dataset and beside its neighbours. The dataset's lock keeps two writers from not seeing
-- each other's blocks. What a block covers never changes, so that only new ones are looked at.
CREATE FUNCTION "refuse_misplaced_block"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  dataset_steps integer;
BEGIN
  SELECT steps INTO dataset_steps FROM datasets WHERE id = NEW.dataset_id FOR NO KEY UPDATE;
  IF NEW.start_step + NEW.steps > dataset_steps THEN
    RAISE EXCEPTION 'steps % to % lie outside of a dataset of % steps', NEW.start_step, NEW.start_step + NEW.steps, dataset_steps
      USING ERRCODE = 'check_violation', CONSTRAINT = 'series_blocks_inside_dataset';
  END IF;
  IF EXISTS (
    SELECT 1 FROM series_blocks AS other
    WHERE other.dataset_id = NEW.dataset_id AND other.start_step <> NEW.start_step
      AND other.start_step < NEW.start_step + NEW.steps AND NEW.start_step < other.start_step + other.steps
  ) THEN
    RAISE EXCEPTION 'steps % to % overlap another block', NEW.start_step, NEW.start_step + NEW.steps
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'series_blocks_apart';
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "series_blocks_placed" AFTER INSERT ON "series_blocks" FOR EACH ROW EXECUTE FUNCTION "refuse_misplaced_block"();--> statement-breakpoint
-- A control is a student trained from labels alone, and what a run is never changes.
CREATE FUNCTION "refuse_taught_control"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM runs WHERE id = NEW.control_run_id AND (method <> 'none' OR kind <> 'STUDENT')) THEN
    RAISE EXCEPTION 'run % cannot be a control: it is not a student with the method none', NEW.control_run_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'runs_control_is_untaught';
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "runs_control" AFTER INSERT OR UPDATE OF "control_run_id" ON "runs"
  FOR EACH ROW WHEN (NEW.control_run_id IS NOT NULL) EXECUTE FUNCTION "refuse_taught_control"();--> statement-breakpoint
CREATE TRIGGER "runs_immutable" BEFORE UPDATE OF
  "id", "position", "key", "kind", "model", "method", "configuration_key", "seed", "config", "config_hash"
  ON "runs" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE FUNCTION "refuse_entry_that_is_no_control"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM leaderboard_entries WHERE id = NEW.control_entry_id AND NOT is_control) THEN
    RAISE EXCEPTION 'entry % cannot be a control: it is not one', NEW.control_entry_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'leaderboard_entries_control_is_one';
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "leaderboard_entries_control" AFTER INSERT OR UPDATE OF "control_entry_id" ON "leaderboard_entries"
  FOR EACH ROW WHEN (NEW.control_entry_id IS NOT NULL) EXECUTE FUNCTION "refuse_entry_that_is_no_control"();
