-- The leaves of a document as fields: objects by the names of their members, arrays by places from 0, as sweeps name them.
CREATE FUNCTION "fields_of"("prefix" text, "document" jsonb)
RETURNS TABLE ("path" text, "number" double precision, "text" text, "is_boolean" boolean)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH RECURSIVE node ("path", "value") AS (
    SELECT ''::text, document
    UNION ALL
    SELECT concat(node.path, CASE node.path WHEN '' THEN '' ELSE '.' END, child.name), child.value
    FROM node
    CROSS JOIN LATERAL (
      SELECT member.key AS name, member.value
      FROM jsonb_each(CASE jsonb_typeof(node.value) WHEN 'object' THEN node.value ELSE '{}' END) AS member
      UNION ALL
      SELECT (element.place - 1)::text, element.value
      FROM jsonb_array_elements(CASE jsonb_typeof(node.value) WHEN 'array' THEN node.value ELSE '[]' END)
        WITH ORDINALITY AS element ("value", "place")
    ) AS child
  )
  SELECT
    left(prefix || node.path, 500),
    CASE jsonb_typeof(node.value)
      WHEN 'number' THEN node.value::double precision
      WHEN 'boolean' THEN node.value::boolean::integer::double precision
    END,
    CASE jsonb_typeof(node.value) WHEN 'string' THEN left(node.value #>> '{}', 500) END,
    jsonb_typeof(node.value) = 'boolean'
  FROM node
  WHERE jsonb_typeof(node.value) IN ('number', 'string', 'boolean') AND node.path <> ''
$$;--> statement-breakpoint
-- What a run is, and what was measured of it; moments in milliseconds since 1970.
CREATE FUNCTION "fields_of_run"("run" "runs")
RETURNS TABLE ("path" text, "number" double precision, "text" text, "is_boolean" boolean)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT 'run/' || given.name, given.number, left(given.text, 500), false
  FROM (VALUES
    ('model', NULL::double precision, run.model_label),
    ('method', NULL, coalesce(run.method_label, run.method)),
    ('kind', NULL, run.kind::text),
    ('status', NULL, run.status::text),
    ('seed', run.seed, NULL),
    ('parameters', run.parameters, NULL),
    ('weightsBytes', run.weights_bytes, NULL),
    ('inputBytes', run.input_bytes, NULL),
    ('trainSeconds', run.train_seconds, NULL),
    ('latencyP50Ms', run.latency_p50_ms, NULL),
    ('latencyP99Ms', run.latency_p99_ms, NULL),
    ('validationScore', run.validation_mae, NULL),
    ('testScore', run.test_mae, NULL),
    ('queuedAt', extract(epoch FROM run.queued_at) * 1000, NULL),
    ('startedAt', extract(epoch FROM run.started_at) * 1000, NULL),
    ('finishedAt', extract(epoch FROM run.finished_at) * 1000, NULL)
  ) AS given ("name", "number", "text")
  WHERE num_nonnulls(given.number, given.text) = 1
$$;--> statement-breakpoint
CREATE FUNCTION "keep_fields_of_new_runs"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO run_fields (team_id, run_id, path, number, text, is_boolean)
  SELECT added.team_id, added.id, field.path, field.number, field.text, field.is_boolean
  FROM added CROSS JOIN LATERAL fields_of('config/', added.config) AS field
  UNION ALL
  SELECT added.team_id, added.id, field.path, field.number, field.text, field.is_boolean
  FROM added JOIN runs AS run ON run.id = added.id CROSS JOIN LATERAL fields_of_run(run) AS field
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "runs_keep_fields_of_new" AFTER INSERT ON "runs"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "keep_fields_of_new_runs"();--> statement-breakpoint
CREATE FUNCTION "keep_fields_of_run"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM run_fields WHERE run_id = NEW.id AND path LIKE 'run/%';
  INSERT INTO run_fields (team_id, run_id, path, number, text, is_boolean)
  SELECT NEW.team_id, NEW.id, field.path, field.number, field.text, field.is_boolean FROM fields_of_run(NEW) AS field;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "runs_keep_fields" AFTER UPDATE OF
  "status", "model_label", "method_label", "parameters", "weights_bytes", "input_bytes", "train_seconds", "latency_p50_ms",
  "latency_p99_ms", "validation_mae", "test_mae", "queued_at", "started_at", "finished_at"
  ON "runs" FOR EACH ROW WHEN (
    (OLD.status, OLD.model_label, OLD.method_label, OLD.parameters, OLD.weights_bytes, OLD.input_bytes, OLD.train_seconds,
     OLD.latency_p50_ms, OLD.latency_p99_ms, OLD.validation_mae, OLD.test_mae, OLD.queued_at, OLD.started_at, OLD.finished_at)
    IS DISTINCT FROM
    (NEW.status, NEW.model_label, NEW.method_label, NEW.parameters, NEW.weights_bytes, NEW.input_bytes, NEW.train_seconds,
     NEW.latency_p50_ms, NEW.latency_p99_ms, NEW.validation_mae, NEW.test_mae, NEW.queued_at, NEW.started_at, NEW.finished_at)
  ) EXECUTE FUNCTION "keep_fields_of_run"();--> statement-breakpoint
-- Scores of the mean (horizon 0) and of the horizons that the run's protocol reports.
CREATE FUNCTION "fields_of_scores"("split" "split", "mae" double precision, "rmse" double precision, "mape" double precision, "event" jsonb)
RETURNS TABLE ("path" text, "number" double precision)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT concat('metric/', lower(split::text), '/', score.name), score.value
  FROM (
    VALUES ('mae', mae), ('rmse', rmse), ('mape', mape)
    UNION ALL
    SELECT field.path, field.number FROM fields_of('', coalesce(event, '{}')) AS field WHERE NOT field.is_boolean
  ) AS score ("name", "value")
  WHERE score.value IS NOT NULL
$$;--> statement-breakpoint
CREATE FUNCTION "keep_fields_of_scores"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO run_fields (team_id, run_id, path, number)
  SELECT run.team_id, run.id, score.path || '/' || added.horizon, score.number
  FROM added
  JOIN runs AS run ON run.id = added.run_id
  JOIN experiments AS experiment ON experiment.id = run.experiment_id
  JOIN protocols AS protocol ON protocol.id = experiment.protocol_id
  CROSS JOIN LATERAL fields_of_scores(added.split, added.mae, added.rmse, added.mape, added.event) AS score
  WHERE added.horizon = 0 OR added.horizon = ANY (protocol.reported_horizons)
  ON CONFLICT (run_id, path) DO UPDATE SET number = excluded.number;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "evaluations_keep_fields" AFTER INSERT ON "evaluations"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "keep_fields_of_scores"();--> statement-breakpoint
CREATE FUNCTION "drop_fields_of_scores"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM run_fields WHERE run_id IN (SELECT gone.run_id FROM gone)
    AND (path LIKE 'metric/test/%' OR path LIKE 'metric/validation/%')
    AND (path LIKE 'metric/%/cumulative/%') = (TG_TABLE_NAME = 'cumulative_evaluations');
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "evaluations_drop_fields" AFTER DELETE ON "evaluations"
  REFERENCING OLD TABLE AS "gone" FOR EACH STATEMENT EXECUTE FUNCTION "drop_fields_of_scores"();--> statement-breakpoint
CREATE TRIGGER "cumulative_evaluations_drop_fields" AFTER DELETE ON "cumulative_evaluations"
  REFERENCING OLD TABLE AS "gone" FOR EACH STATEMENT EXECUTE FUNCTION "drop_fields_of_scores"();--> statement-breakpoint
CREATE FUNCTION "keep_fields_of_cumulative_scores"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO run_fields (team_id, run_id, path, number)
  SELECT run.team_id, run.id, replace(score.path, '/' || lower(added.split::text) || '/', '/' || lower(added.split::text) || '/cumulative/')
    || '/' || added.horizon, score.number
  FROM added
  JOIN runs AS run ON run.id = added.run_id
  CROSS JOIN LATERAL fields_of_scores(added.split, added.mae, added.rmse, added.mape, NULL) AS score
  ON CONFLICT (run_id, path) DO UPDATE SET number = excluded.number;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "cumulative_evaluations_keep_fields" AFTER INSERT ON "cumulative_evaluations"
  REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "keep_fields_of_cumulative_scores"();--> statement-breakpoint
-- Where curves ended is known when the run has: at the commit, since an outcome that is taken over comes with its curves later.
CREATE FUNCTION "keep_fields_of_curves"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM run_fields WHERE run_id = NEW.id AND path LIKE 'metric/last/%';
  INSERT INTO run_fields (team_id, run_id, path, number)
  SELECT NEW.team_id, NEW.id, concat('metric/last/', name.name, '/0'), (
    SELECT point.value FROM metric_points AS point
    WHERE point.run_id = NEW.id AND point.name = name.name ORDER BY point.step DESC LIMIT 1
  )
  FROM (SELECT DISTINCT point.name FROM metric_points AS point WHERE point.run_id = NEW.id) AS name
  WHERE EXISTS (SELECT FROM runs WHERE runs.id = NEW.id)
  ON CONFLICT (run_id, path) DO UPDATE SET number = excluded.number;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "runs_keep_fields_of_curves" AFTER UPDATE OF "finished_at" ON "runs"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.finished_at IS DISTINCT FROM NEW.finished_at)
  EXECUTE FUNCTION "keep_fields_of_curves"();--> statement-breakpoint
-- Runs of before.
INSERT INTO run_fields (team_id, run_id, path, number, text, is_boolean)
SELECT runs.team_id, runs.id, field.path, field.number, field.text, field.is_boolean
FROM runs CROSS JOIN LATERAL fields_of('config/', runs.config) AS field
UNION ALL
SELECT runs.team_id, runs.id, field.path, field.number, field.text, field.is_boolean
FROM runs CROSS JOIN LATERAL fields_of_run(runs) AS field
ON CONFLICT DO NOTHING;--> statement-breakpoint
INSERT INTO run_fields (team_id, run_id, path, number)
SELECT run.team_id, run.id, score.path || '/' || evaluations.horizon, score.number
FROM evaluations
JOIN runs AS run ON run.id = evaluations.run_id
JOIN experiments AS experiment ON experiment.id = run.experiment_id
JOIN protocols AS protocol ON protocol.id = experiment.protocol_id
CROSS JOIN LATERAL fields_of_scores(evaluations.split, evaluations.mae, evaluations.rmse, evaluations.mape, evaluations.event) AS score
WHERE evaluations.horizon = 0 OR evaluations.horizon = ANY (protocol.reported_horizons)
UNION ALL
SELECT run.team_id, run.id,
  replace(score.path, '/' || lower(other.split::text) || '/', '/' || lower(other.split::text) || '/cumulative/')
    || '/' || other.horizon, score.number
FROM cumulative_evaluations AS other
JOIN runs AS run ON run.id = other.run_id
CROSS JOIN LATERAL fields_of_scores(other.split, other.mae, other.rmse, other.mape, NULL) AS score
UNION ALL
SELECT run.team_id, run.id, concat('metric/last/', curve.name, '/0'), curve.value
FROM (
  SELECT DISTINCT ON (point.run_id, point.name) point.run_id, point.name, point.value
  FROM metric_points AS point ORDER BY point.run_id, point.name, point.step DESC
) AS curve
JOIN runs AS run ON run.id = curve.run_id AND run.finished_at IS NOT NULL
ON CONFLICT DO NOTHING;
