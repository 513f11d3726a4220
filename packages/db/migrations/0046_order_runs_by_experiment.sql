-- Runs are sorted, and so grouped, by the experiment that they belong to: its id is a field like the others, and grows with time.
CREATE OR REPLACE FUNCTION "fields_of_run"("run" "runs")
RETURNS TABLE ("path" text, "number" double precision, "text" text, "is_boolean" boolean)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT 'run/' || given.name, given.number, left(given.text, 500), false
  FROM (VALUES
    ('model', NULL::double precision, run.model_label),
    ('method', NULL, coalesce(run.method_label, run.method)),
    ('kind', NULL, run.kind::text),
    ('status', NULL, run.status::text),
    ('experiment', NULL, run.experiment_id::text),
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
INSERT INTO run_fields (team_id, run_id, path, text)
SELECT team_id, id, 'run/experiment', experiment_id::text FROM runs
ON CONFLICT DO NOTHING;
