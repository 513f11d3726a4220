CREATE TYPE "public"."channel_role" AS ENUM('TARGET', 'INPUT', 'LABEL');--> statement-breakpoint
CREATE TYPE "public"."split" AS ENUM('VALIDATION', 'TEST');--> statement-breakpoint
CREATE TYPE "public"."run_status" AS ENUM('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED');--> statement-breakpoint
CREATE TYPE "public"."graph_recipe" AS ENUM('GIVEN', 'GAUSSIAN_KERNEL', 'K_NEAREST', 'IDENTITY');--> statement-breakpoint
CREATE TYPE "public"."import_status" AS ENUM('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED');--> statement-breakpoint
CREATE TYPE "public"."verdict" AS ENUM('BETTER', 'WORSE', 'TIE', 'UNJUDGED');--> statement-breakpoint
CREATE TYPE "public"."log_level" AS ENUM('debug', 'info', 'warn', 'error');--> statement-breakpoint
CREATE TYPE "public"."run_event_type" AS ENUM('STATUS', 'PROGRESS', 'METRICS', 'LOG');--> statement-breakpoint
CREATE TYPE "public"."run_kind" AS ENUM('BASELINE', 'TEACHER', 'STUDENT');--> statement-breakpoint
CREATE TABLE "artifact_chunks" (
	"content_hash" text NOT NULL,
	"index" integer NOT NULL,
	"data" "bytea" NOT NULL,
	CONSTRAINT "artifact_chunks_content_hash_index_pk" PRIMARY KEY("content_hash","index"),
	CONSTRAINT "artifact_chunks_index" CHECK ("artifact_chunks"."index" >= 0),
	CONSTRAINT "artifact_chunks_size" CHECK (octet_length("artifact_chunks"."data") between 1 and 1048576)
);
--> statement-breakpoint
CREATE TABLE "artifact_contents" (
	"hash" text PRIMARY KEY NOT NULL,
	"bytes" bigint NOT NULL,
	CONSTRAINT "artifact_contents_hash_shape" CHECK ("artifact_contents"."hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "artifact_contents_bytes" CHECK ("artifact_contents"."bytes" >= 0)
);
--> statement-breakpoint
CREATE TABLE "artifacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"content_hash" text NOT NULL,
	"bytes" bigint NOT NULL,
	"metadata" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "artifacts_run_name" UNIQUE("run_id","name"),
	CONSTRAINT "artifacts_kind" CHECK ("artifacts"."kind" in ('WEIGHTS', 'PREDICTIONS', 'CHECKPOINT', 'EXPORT', 'STATISTICS')),
	CONSTRAINT "artifacts_bytes" CHECK ("artifacts"."bytes" >= 0)
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"user_id" uuid,
	"api_key_id" uuid,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"details" jsonb NOT NULL,
	CONSTRAINT "audit_log_action_shape" CHECK ("audit_log"."action" ~ '^[a-z]+([.][a-zA-Z]+)+$')
);
--> statement-breakpoint
CREATE TABLE "dataset_channels" (
	"dataset_id" uuid NOT NULL,
	"index" integer NOT NULL,
	"name" text NOT NULL,
	"quantity" text NOT NULL,
	"unit" text NOT NULL,
	"role" "channel_role" NOT NULL,
	CONSTRAINT "dataset_channels_dataset_id_index_pk" PRIMARY KEY("dataset_id","index"),
	CONSTRAINT "dataset_channels_name" UNIQUE("dataset_id","name"),
	CONSTRAINT "dataset_channels_index" CHECK ("dataset_channels"."index" >= 0)
);
--> statement-breakpoint
CREATE TABLE "dataset_nodes" (
	"dataset_id" uuid NOT NULL,
	"index" integer NOT NULL,
	"external_id" text NOT NULL,
	"name" text,
	"latitude" double precision,
	"longitude" double precision,
	"mean" real,
	"standard_deviation" real,
	"minimum" real,
	"maximum" real,
	"missing_share" double precision NOT NULL,
	CONSTRAINT "dataset_nodes_dataset_id_index_pk" PRIMARY KEY("dataset_id","index"),
	CONSTRAINT "dataset_nodes_external_id" UNIQUE("dataset_id","external_id"),
	CONSTRAINT "dataset_nodes_index" CHECK ("dataset_nodes"."index" >= 0),
	CONSTRAINT "dataset_nodes_coordinates_whole" CHECK (("dataset_nodes"."latitude" is null) = ("dataset_nodes"."longitude" is null)),
	CONSTRAINT "dataset_nodes_latitude" CHECK ("dataset_nodes"."latitude" between -90 and 90),
	CONSTRAINT "dataset_nodes_longitude" CHECK ("dataset_nodes"."longitude" between -180 and 180),
	CONSTRAINT "dataset_nodes_missing_share" CHECK ("dataset_nodes"."missing_share" between 0 and 1),
	CONSTRAINT "dataset_nodes_statistics_whole" CHECK (num_nulls("dataset_nodes"."mean", "dataset_nodes"."standard_deviation", "dataset_nodes"."minimum", "dataset_nodes"."maximum") in (0, 4))
);
--> statement-breakpoint
CREATE TABLE "datasets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"quantity" text NOT NULL,
	"unit" text NOT NULL,
	"zone" text NOT NULL,
	"start_at" timestamp (3) with time zone NOT NULL,
	"step_seconds" integer NOT NULL,
	"steps" integer NOT NULL,
	"node_count" integer NOT NULL,
	"channel_count" integer NOT NULL,
	"row_width" integer NOT NULL,
	"missing_share" double precision NOT NULL,
	"zero_is_missing" boolean NOT NULL,
	"has_coordinates" boolean NOT NULL,
	"licence" text,
	"source" text,
	"synthetic" boolean DEFAULT false NOT NULL,
	"content_hash" text NOT NULL,
	"network_version_id" uuid,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "datasets_team_name" UNIQUE("team_id","name"),
	CONSTRAINT "datasets_id_team" UNIQUE("id","team_id"),
	CONSTRAINT "datasets_id_row_width" UNIQUE("id","row_width"),
	CONSTRAINT "datasets_name_present" CHECK (length(trim("datasets"."name")) > 0),
	CONSTRAINT "datasets_step" CHECK ("datasets"."step_seconds" > 0),
	CONSTRAINT "datasets_shape" CHECK ("datasets"."steps" > 0 and "datasets"."node_count" > 0 and "datasets"."channel_count" > 0),
	CONSTRAINT "datasets_row_width" CHECK ("datasets"."row_width" = "datasets"."node_count" * "datasets"."channel_count"),
	CONSTRAINT "datasets_missing_share" CHECK ("datasets"."missing_share" between 0 and 1),
	CONSTRAINT "datasets_hash_shape" CHECK ("datasets"."content_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "series_blocks" (
	"dataset_id" uuid NOT NULL,
	"start_step" integer NOT NULL,
	"steps" integer NOT NULL,
	"row_width" integer NOT NULL,
	"values" "bytea" NOT NULL,
	"mask" "bytea" NOT NULL,
	CONSTRAINT "series_blocks_dataset_id_start_step_pk" PRIMARY KEY("dataset_id","start_step"),
	CONSTRAINT "series_blocks_start" CHECK ("series_blocks"."start_step" >= 0),
	CONSTRAINT "series_blocks_steps" CHECK ("series_blocks"."steps" > 0),
	CONSTRAINT "series_blocks_values" CHECK (octet_length("series_blocks"."values") = 4 * "series_blocks"."steps" * "series_blocks"."row_width"),
	CONSTRAINT "series_blocks_mask" CHECK (octet_length("series_blocks"."mask") = ("series_blocks"."steps" * "series_blocks"."row_width" + 7) / 8)
);
--> statement-breakpoint
CREATE TABLE "evaluations" (
	"run_id" uuid NOT NULL,
	"split" "split" NOT NULL,
	"horizon" integer NOT NULL,
	"mae" double precision NOT NULL,
	"rmse" double precision NOT NULL,
	"mape" double precision,
	"valid_count" bigint NOT NULL,
	"node_count" integer NOT NULL,
	"node_mae" "bytea" NOT NULL,
	"node_rmse" "bytea" NOT NULL,
	CONSTRAINT "evaluations_run_id_split_horizon_pk" PRIMARY KEY("run_id","split","horizon"),
	CONSTRAINT "evaluations_horizon" CHECK ("evaluations"."horizon" >= 0),
	CONSTRAINT "evaluations_scores" CHECK ("evaluations"."mae" >= 0 and "evaluations"."rmse" >= 0 and "evaluations"."mape" >= 0),
	CONSTRAINT "evaluations_finite" CHECK ("evaluations"."mae" < 'Infinity' and "evaluations"."rmse" < 'Infinity'),
	CONSTRAINT "evaluations_valid_count" CHECK ("evaluations"."valid_count" > 0),
	CONSTRAINT "evaluations_node_mae" CHECK (octet_length("evaluations"."node_mae") = 4 * "evaluations"."node_count"),
	CONSTRAINT "evaluations_node_rmse" CHECK (octet_length("evaluations"."node_rmse") = 4 * "evaluations"."node_count")
);
--> statement-breakpoint
CREATE TABLE "experiments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"dataset_id" uuid NOT NULL,
	"graph_id" uuid NOT NULL,
	"protocol_id" uuid NOT NULL,
	"name" text NOT NULL,
	"status" "run_status" DEFAULT 'QUEUED' NOT NULL,
	"config" jsonb NOT NULL,
	"preset" text,
	"seeds" integer NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "experiments_id_team" UNIQUE("id","team_id"),
	CONSTRAINT "experiments_name_present" CHECK (length(trim("experiments"."name")) > 0),
	CONSTRAINT "experiments_seeds" CHECK ("experiments"."seeds" > 0),
	CONSTRAINT "experiments_finished" CHECK (("experiments"."finished_at" is not null) = ("experiments"."status" in ('SUCCEEDED', 'FAILED', 'CANCELLED')))
);
--> statement-breakpoint
CREATE TABLE "graphs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"dataset_id" uuid NOT NULL,
	"name" text NOT NULL,
	"recipe" "graph_recipe" NOT NULL,
	"parameters" jsonb NOT NULL,
	"network_version_id" uuid,
	"node_count" integer NOT NULL,
	"edge_count" integer NOT NULL,
	"from_nodes" "bytea" NOT NULL,
	"to_nodes" "bytea" NOT NULL,
	"weights" "bytea" NOT NULL,
	"content_hash" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "graphs_dataset_name" UNIQUE("dataset_id","name"),
	CONSTRAINT "graphs_id_dataset" UNIQUE("id","dataset_id"),
	CONSTRAINT "graphs_name_present" CHECK (length(trim("graphs"."name")) > 0),
	CONSTRAINT "graphs_counts" CHECK ("graphs"."node_count" > 0 and "graphs"."edge_count" >= 0),
	CONSTRAINT "graphs_from" CHECK (octet_length("graphs"."from_nodes") = 4 * "graphs"."edge_count"),
	CONSTRAINT "graphs_to" CHECK (octet_length("graphs"."to_nodes") = 4 * "graphs"."edge_count"),
	CONSTRAINT "graphs_weight" CHECK (octet_length("graphs"."weights") = 4 * "graphs"."edge_count"),
	CONSTRAINT "graphs_hash_shape" CHECK ("graphs"."content_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"created_by" uuid,
	"source" text NOT NULL,
	"options" jsonb NOT NULL,
	"status" "import_status" DEFAULT 'QUEUED' NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"progress" double precision DEFAULT 0 NOT NULL,
	"message" text,
	"error" text,
	"dataset_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "imports_attempt" CHECK ("imports"."attempt" >= 0),
	CONSTRAINT "imports_progress" CHECK ("imports"."progress" between 0 and 1),
	CONSTRAINT "imports_finished" CHECK (("imports"."finished_at" is not null) = ("imports"."status" in ('SUCCEEDED', 'FAILED'))),
	CONSTRAINT "imports_started" CHECK ("imports"."status" <> 'RUNNING' or "imports"."started_at" is not null),
	CONSTRAINT "imports_error" CHECK (("imports"."error" is not null) = ("imports"."status" = 'FAILED'))
);
--> statement-breakpoint
CREATE TABLE "leaderboard_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"leaderboard_id" uuid NOT NULL,
	"experiment_id" uuid NOT NULL,
	"configuration_key" text NOT NULL,
	"position" integer NOT NULL,
	"rank_low" integer NOT NULL,
	"rank_high" integer NOT NULL,
	"tie_group" integer NOT NULL,
	"kind" "run_kind" NOT NULL,
	"is_control" boolean NOT NULL,
	"model" text NOT NULL,
	"model_label" text NOT NULL,
	"method" text NOT NULL,
	"method_label" text,
	"seeds" integer NOT NULL,
	"mae_mean" double precision NOT NULL,
	"mae_low" double precision,
	"mae_high" double precision,
	"horizons" jsonb NOT NULL,
	"parameters" integer NOT NULL,
	"weights_bytes" bigint NOT NULL,
	"latency_p50_ms" double precision,
	"latency_p99_ms" double precision,
	"against_control_mean" double precision,
	"against_control_low" double precision,
	"against_control_high" double precision,
	"control_verdict" "verdict" NOT NULL,
	"against_teacher_mean" double precision,
	"against_teacher_low" double precision,
	"against_teacher_high" double precision,
	"control_entry_id" uuid,
	"best_run_id" uuid NOT NULL,
	CONSTRAINT "leaderboard_entries_configuration" UNIQUE("leaderboard_id","experiment_id","configuration_key"),
	CONSTRAINT "leaderboard_entries_id_board" UNIQUE("id","leaderboard_id"),
	CONSTRAINT "leaderboard_entries_position" CHECK ("leaderboard_entries"."position" >= 0),
	CONSTRAINT "leaderboard_entries_ranks" CHECK (1 <= "leaderboard_entries"."rank_low" and "leaderboard_entries"."rank_low" <= "leaderboard_entries"."rank_high"),
	CONSTRAINT "leaderboard_entries_seeds" CHECK ("leaderboard_entries"."seeds" > 0),
	CONSTRAINT "leaderboard_entries_interval" CHECK ("leaderboard_entries"."mae_low" <= "leaderboard_entries"."mae_high"),
	CONSTRAINT "leaderboard_entries_interval_whole" CHECK (("leaderboard_entries"."mae_low" is null) = ("leaderboard_entries"."mae_high" is null)),
	CONSTRAINT "leaderboard_entries_control_kind" CHECK (not "leaderboard_entries"."is_control" or "leaderboard_entries"."kind" = 'STUDENT'),
	CONSTRAINT "leaderboard_entries_verdict_needs_control" CHECK ("leaderboard_entries"."control_verdict" = 'UNJUDGED' or ("leaderboard_entries"."control_entry_id" is not null and "leaderboard_entries"."against_control_mean" is not null))
);
--> statement-breakpoint
CREATE TABLE "leaderboard_entry_runs" (
	"entry_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	CONSTRAINT "leaderboard_entry_runs_entry_id_run_id_pk" PRIMARY KEY("entry_id","run_id")
);
--> statement-breakpoint
CREATE TABLE "leaderboards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"protocol_id" uuid NOT NULL,
	"name" text NOT NULL,
	"findings" text[] NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "leaderboards_protocol_id_unique" UNIQUE("protocol_id")
);
--> statement-breakpoint
CREATE TABLE "share_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"leaderboard_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "share_links_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "share_links_hash_shape" CHECK ("share_links"."token_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "junctions" (
	"network_version_id" uuid NOT NULL,
	"index" integer NOT NULL,
	"external_id" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	CONSTRAINT "junctions_network_version_id_index_pk" PRIMARY KEY("network_version_id","index"),
	CONSTRAINT "junctions_external_id" UNIQUE("network_version_id","external_id"),
	CONSTRAINT "junctions_index" CHECK ("junctions"."index" >= 0),
	CONSTRAINT "junctions_latitude" CHECK ("junctions"."latitude" between -90 and 90),
	CONSTRAINT "junctions_longitude" CHECK ("junctions"."longitude" between -180 and 180)
);
--> statement-breakpoint
CREATE TABLE "network_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content_hash" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "network_versions_number" UNIQUE("network_id","number"),
	CONSTRAINT "network_versions_number_from_1" CHECK ("network_versions"."number" >= 1),
	CONSTRAINT "network_versions_hash_shape" CHECK ("network_versions"."content_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "networks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "networks_team_name" UNIQUE("team_id","name"),
	CONSTRAINT "networks_name_present" CHECK (length(trim("networks"."name")) > 0)
);
--> statement-breakpoint
CREATE TABLE "road_segments" (
	"network_version_id" uuid NOT NULL,
	"index" integer NOT NULL,
	"external_id" text NOT NULL,
	"name" text,
	"from_junction" integer NOT NULL,
	"to_junction" integer NOT NULL,
	"length_metres" double precision NOT NULL,
	"lanes" integer,
	"speed_limit" real,
	"road_class" text,
	"geometry" double precision[] NOT NULL,
	CONSTRAINT "road_segments_network_version_id_index_pk" PRIMARY KEY("network_version_id","index"),
	CONSTRAINT "road_segments_external_id" UNIQUE("network_version_id","external_id"),
	CONSTRAINT "road_segments_index" CHECK ("road_segments"."index" >= 0),
	CONSTRAINT "road_segments_length" CHECK ("road_segments"."length_metres" > 0 and "road_segments"."length_metres" < 1e7),
	CONSTRAINT "road_segments_lanes" CHECK ("road_segments"."lanes" > 0),
	CONSTRAINT "road_segments_speed_limit" CHECK ("road_segments"."speed_limit" > 0 and "road_segments"."speed_limit" < 1000),
	CONSTRAINT "road_segments_geometry" CHECK (cardinality("road_segments"."geometry") >= 4 and cardinality("road_segments"."geometry") % 2 = 0)
);
--> statement-breakpoint
CREATE TABLE "protocols" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"dataset_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"input_steps" integer NOT NULL,
	"target_steps" integer NOT NULL,
	"reported_horizons" integer[] NOT NULL,
	"train_share" double precision NOT NULL,
	"validation_share" double precision NOT NULL,
	"mask_rule" text NOT NULL,
	"mape_threshold" double precision NOT NULL,
	"metric_version" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "protocols_dataset_hash" UNIQUE("dataset_id","hash"),
	CONSTRAINT "protocols_id_dataset" UNIQUE("id","dataset_id"),
	CONSTRAINT "protocols_id_team" UNIQUE("id","team_id"),
	CONSTRAINT "protocols_steps" CHECK ("protocols"."input_steps" > 0 and "protocols"."target_steps" > 0),
	CONSTRAINT "protocols_horizons" CHECK (cardinality("protocols"."reported_horizons") > 0 and 1 <= all("protocols"."reported_horizons") and "protocols"."target_steps" >= all("protocols"."reported_horizons")),
	CONSTRAINT "protocols_shares" CHECK ("protocols"."train_share" > 0 and "protocols"."validation_share" > 0 and "protocols"."train_share" + "protocols"."validation_share" < 1),
	CONSTRAINT "protocols_mape_threshold" CHECK ("protocols"."mape_threshold" >= 0),
	CONSTRAINT "protocols_hash_shape" CHECK ("protocols"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "metric_points" (
	"run_id" uuid NOT NULL,
	"name" text NOT NULL,
	"step" integer NOT NULL,
	"value" double precision NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "metric_points_run_id_name_step_pk" PRIMARY KEY("run_id","name","step"),
	CONSTRAINT "metric_points_step" CHECK ("metric_points"."step" >= 0),
	CONSTRAINT "metric_points_finite" CHECK ("metric_points"."value" not in ('NaN', 'Infinity', '-Infinity'))
);
--> statement-breakpoint
CREATE TABLE "run_events" (
	"run_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"type" "run_event_type" NOT NULL,
	"status" "run_status" NOT NULL,
	"progress" double precision NOT NULL,
	"step" integer NOT NULL,
	"total_steps" integer NOT NULL,
	"seconds_left" double precision,
	"metrics" jsonb,
	"log_sequence" integer,
	CONSTRAINT "run_events_run_id_sequence_pk" PRIMARY KEY("run_id","sequence"),
	CONSTRAINT "run_events_sequence" CHECK ("run_events"."sequence" >= 1),
	CONSTRAINT "run_events_metrics" CHECK (("run_events"."metrics" is not null) = ("run_events"."type" = 'METRICS')),
	CONSTRAINT "run_events_log" CHECK (("run_events"."log_sequence" is not null) = ("run_events"."type" = 'LOG'))
);
--> statement-breakpoint
CREATE TABLE "run_logs" (
	"run_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"level" "log_level" NOT NULL,
	"message" text NOT NULL,
	CONSTRAINT "run_logs_run_id_sequence_pk" PRIMARY KEY("run_id","sequence"),
	CONSTRAINT "run_logs_sequence" CHECK ("run_logs"."sequence" >= 1)
);
--> statement-breakpoint
CREATE TABLE "run_dependencies" (
	"experiment_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"teacher_run_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "run_dependencies_run_id_teacher_run_id_pk" PRIMARY KEY("run_id","teacher_run_id"),
	CONSTRAINT "run_dependencies_not_itself" CHECK ("run_dependencies"."run_id" <> "run_dependencies"."teacher_run_id")
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"experiment_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"key" text NOT NULL,
	"kind" "run_kind" NOT NULL,
	"status" "run_status" DEFAULT 'QUEUED' NOT NULL,
	"model" text NOT NULL,
	"model_label" text NOT NULL,
	"method" text NOT NULL,
	"method_label" text,
	"configuration_key" text NOT NULL,
	"seed" integer NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"config" jsonb NOT NULL,
	"config_hash" text NOT NULL,
	"control_run_id" uuid,
	"progress" double precision DEFAULT 0 NOT NULL,
	"step" integer DEFAULT 0 NOT NULL,
	"total_steps" integer DEFAULT 0 NOT NULL,
	"seconds_left" double precision,
	"engine" text,
	"threads" integer,
	"environment" jsonb,
	"parameters" integer,
	"weights_bytes" bigint,
	"train_seconds" double precision,
	"latency_p50_ms" double precision,
	"latency_p99_ms" double precision,
	"validation_mae" double precision,
	"test_mae" double precision,
	"worker_id" uuid,
	"worker_name" text,
	"job_id" uuid,
	"last_event" integer DEFAULT 0 NOT NULL,
	"last_log" integer DEFAULT 0 NOT NULL,
	"queued_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"error_code" text,
	"error_message" text,
	CONSTRAINT "runs_id_experiment" UNIQUE("id","experiment_id"),
	CONSTRAINT "runs_experiment_key" UNIQUE("experiment_id","key"),
	CONSTRAINT "runs_experiment_position" UNIQUE("experiment_id","position"),
	CONSTRAINT "runs_position" CHECK ("runs"."position" >= 0),
	CONSTRAINT "runs_seed" CHECK ("runs"."seed" >= 0),
	CONSTRAINT "runs_attempt" CHECK ("runs"."attempt" >= 0),
	CONSTRAINT "runs_progress" CHECK ("runs"."progress" between 0 and 1),
	CONSTRAINT "runs_steps" CHECK ("runs"."step" >= 0 and "runs"."total_steps" >= 0),
	CONSTRAINT "runs_finished" CHECK (("runs"."finished_at" is not null) = ("runs"."status" in ('SUCCEEDED', 'FAILED', 'CANCELLED'))),
	CONSTRAINT "runs_running" CHECK ("runs"."status" <> 'RUNNING' or ("runs"."started_at" is not null and "runs"."attempt" > 0 and "runs"."worker_name" is not null)),
	CONSTRAINT "runs_succeeded" CHECK ("runs"."status" <> 'SUCCEEDED' or (num_nulls("runs"."parameters", "runs"."test_mae", "runs"."validation_mae", "runs"."started_at", "runs"."engine") = 0 and "runs"."progress" = 1)),
	CONSTRAINT "runs_error" CHECK ("runs"."status" <> 'FAILED' or "runs"."error_message" is not null),
	CONSTRAINT "runs_no_error" CHECK ("runs"."status" in ('FAILED', 'CANCELLED') or ("runs"."error_message" is null and "runs"."error_code" is null)),
	CONSTRAINT "runs_control_is_for_students" CHECK ("runs"."control_run_id" is null or "runs"."kind" = 'STUDENT'),
	CONSTRAINT "runs_not_its_own_control" CHECK ("runs"."control_run_id" <> "runs"."id"),
	CONSTRAINT "runs_hash_shape" CHECK ("runs"."config_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"active_team_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"config_id" text DEFAULT 'default' NOT NULL,
	"name" text,
	"start" text,
	"prefix" text,
	"key" text NOT NULL,
	"team_id" uuid NOT NULL,
	"refill_interval" integer,
	"refill_amount" integer,
	"last_refill_at" timestamp (3) with time zone,
	"enabled" boolean DEFAULT true,
	"rate_limit_enabled" boolean DEFAULT true,
	"rate_limit_time_window" integer,
	"rate_limit_max" integer,
	"request_count" integer DEFAULT 0,
	"remaining" integer,
	"last_request" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"permissions" text,
	"metadata" text,
	CONSTRAINT "api_keys_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text,
	"status" text DEFAULT 'pending' NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"inviter_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('owner', 'admin', 'member', 'viewer')),
	CONSTRAINT "invitations_status" CHECK ("invitations"."status" in ('pending', 'accepted', 'rejected', 'canceled'))
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('owner', 'admin', 'member', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"logo" text,
	"metadata" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "teams_slug_unique" UNIQUE("slug"),
	CONSTRAINT "teams_slug_shape" CHECK ("teams"."slug" ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$')
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"engine" text NOT NULL,
	"threads" integer NOT NULL,
	"versions" jsonb NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"stopped_at" timestamp (3) with time zone,
	CONSTRAINT "workers_threads" CHECK ("workers"."threads" > 0)
);
--> statement-breakpoint
ALTER TABLE "artifact_chunks" ADD CONSTRAINT "artifact_chunks_content_hash_artifact_contents_hash_fk" FOREIGN KEY ("content_hash") REFERENCES "public"."artifact_contents"("hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_content_hash_artifact_contents_hash_fk" FOREIGN KEY ("content_hash") REFERENCES "public"."artifact_contents"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_api_key_id_api_keys_id_fk" FOREIGN KEY ("api_key_id") REFERENCES "public"."api_keys"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_channels" ADD CONSTRAINT "dataset_channels_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_nodes" ADD CONSTRAINT "dataset_nodes_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_network_version_id_network_versions_id_fk" FOREIGN KEY ("network_version_id") REFERENCES "public"."network_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_blocks" ADD CONSTRAINT "series_blocks_dataset" FOREIGN KEY ("dataset_id","row_width") REFERENCES "public"."datasets"("id","row_width") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_dataset" FOREIGN KEY ("dataset_id","team_id") REFERENCES "public"."datasets"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_graph" FOREIGN KEY ("graph_id","dataset_id") REFERENCES "public"."graphs"("id","dataset_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_protocol" FOREIGN KEY ("protocol_id","dataset_id") REFERENCES "public"."protocols"("id","dataset_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "graphs" ADD CONSTRAINT "graphs_network_version_id_network_versions_id_fk" FOREIGN KEY ("network_version_id") REFERENCES "public"."network_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "graphs" ADD CONSTRAINT "graphs_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "graphs" ADD CONSTRAINT "graphs_dataset" FOREIGN KEY ("dataset_id","team_id") REFERENCES "public"."datasets"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_entries" ADD CONSTRAINT "leaderboard_entries_leaderboard_id_leaderboards_id_fk" FOREIGN KEY ("leaderboard_id") REFERENCES "public"."leaderboards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_entries" ADD CONSTRAINT "leaderboard_entries_experiment_id_experiments_id_fk" FOREIGN KEY ("experiment_id") REFERENCES "public"."experiments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_entries" ADD CONSTRAINT "leaderboard_entries_best_run_id_runs_id_fk" FOREIGN KEY ("best_run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_entries" ADD CONSTRAINT "leaderboard_entries_control" FOREIGN KEY ("control_entry_id","leaderboard_id") REFERENCES "public"."leaderboard_entries"("id","leaderboard_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_entry_runs" ADD CONSTRAINT "leaderboard_entry_runs_entry_id_leaderboard_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."leaderboard_entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_entry_runs" ADD CONSTRAINT "leaderboard_entry_runs_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboards" ADD CONSTRAINT "leaderboards_protocol" FOREIGN KEY ("protocol_id","team_id") REFERENCES "public"."protocols"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_leaderboard_id_leaderboards_id_fk" FOREIGN KEY ("leaderboard_id") REFERENCES "public"."leaderboards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "junctions" ADD CONSTRAINT "junctions_network_version_id_network_versions_id_fk" FOREIGN KEY ("network_version_id") REFERENCES "public"."network_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_versions" ADD CONSTRAINT "network_versions_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_versions" ADD CONSTRAINT "network_versions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "networks" ADD CONSTRAINT "networks_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "networks" ADD CONSTRAINT "networks_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "road_segments" ADD CONSTRAINT "road_segments_network_version_id_network_versions_id_fk" FOREIGN KEY ("network_version_id") REFERENCES "public"."network_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "road_segments" ADD CONSTRAINT "road_segments_from" FOREIGN KEY ("network_version_id","from_junction") REFERENCES "public"."junctions"("network_version_id","index") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "road_segments" ADD CONSTRAINT "road_segments_to" FOREIGN KEY ("network_version_id","to_junction") REFERENCES "public"."junctions"("network_version_id","index") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protocols" ADD CONSTRAINT "protocols_dataset" FOREIGN KEY ("dataset_id","team_id") REFERENCES "public"."datasets"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metric_points" ADD CONSTRAINT "metric_points_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_events" ADD CONSTRAINT "run_events_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_logs" ADD CONSTRAINT "run_logs_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_dependencies" ADD CONSTRAINT "run_dependencies_run" FOREIGN KEY ("run_id","experiment_id") REFERENCES "public"."runs"("id","experiment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_dependencies" ADD CONSTRAINT "run_dependencies_teacher" FOREIGN KEY ("teacher_run_id","experiment_id") REFERENCES "public"."runs"("id","experiment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_worker_id_workers_id_fk" FOREIGN KEY ("worker_id") REFERENCES "public"."workers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_experiment" FOREIGN KEY ("experiment_id","team_id") REFERENCES "public"."experiments"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_control" FOREIGN KEY ("control_run_id","experiment_id") REFERENCES "public"."runs"("id","experiment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_active_team_id_teams_id_fk" FOREIGN KEY ("active_team_id") REFERENCES "public"."teams"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_inviter_id_users_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "artifacts_content" ON "artifacts" USING btree ("content_hash");--> statement-breakpoint
CREATE INDEX "audit_log_team_page" ON "audit_log" USING btree ("team_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "datasets_team_page" ON "datasets" USING btree ("team_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "datasets_network_version" ON "datasets" USING btree ("network_version_id");--> statement-breakpoint
CREATE INDEX "experiments_team_page" ON "experiments" USING btree ("team_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "experiments_dataset_page" ON "experiments" USING btree ("dataset_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "experiments_graph_of" ON "experiments" USING btree ("graph_id");--> statement-breakpoint
CREATE INDEX "experiments_protocol_of" ON "experiments" USING btree ("protocol_id");--> statement-breakpoint
CREATE INDEX "graphs_team_page" ON "graphs" USING btree ("team_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "graphs_dataset_page" ON "graphs" USING btree ("dataset_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "graphs_network_version" ON "graphs" USING btree ("network_version_id");--> statement-breakpoint
CREATE INDEX "imports_team_page" ON "imports" USING btree ("team_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "imports_dataset" ON "imports" USING btree ("dataset_id");--> statement-breakpoint
CREATE INDEX "leaderboard_entries_page" ON "leaderboard_entries" USING btree ("leaderboard_id","position","id");--> statement-breakpoint
CREATE INDEX "leaderboard_entries_experiment" ON "leaderboard_entries" USING btree ("experiment_id");--> statement-breakpoint
CREATE INDEX "leaderboard_entries_control_of" ON "leaderboard_entries" USING btree ("control_entry_id");--> statement-breakpoint
CREATE INDEX "leaderboard_entries_best_run" ON "leaderboard_entries" USING btree ("best_run_id");--> statement-breakpoint
CREATE INDEX "leaderboard_entry_runs_run" ON "leaderboard_entry_runs" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "leaderboards_team_page" ON "leaderboards" USING btree ("team_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "share_links_leaderboard" ON "share_links" USING btree ("leaderboard_id");--> statement-breakpoint
CREATE INDEX "networks_team_page" ON "networks" USING btree ("team_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "run_dependencies_teacher_of" ON "run_dependencies" USING btree ("teacher_run_id");--> statement-breakpoint
CREATE INDEX "runs_team_page" ON "runs" USING btree ("team_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "runs_team_status_page" ON "runs" USING btree ("team_id","status","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "runs_control_of" ON "runs" USING btree ("control_run_id");--> statement-breakpoint
CREATE INDEX "runs_worker" ON "runs" USING btree ("worker_id","status");--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_provider_account" ON "accounts" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_team" ON "sessions" USING btree ("active_team_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "api_keys_team" ON "api_keys" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "api_keys_config" ON "api_keys" USING btree ("config_id");--> statement-breakpoint
CREATE INDEX "invitations_team" ON "invitations" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree ("email");--> statement-breakpoint
CREATE INDEX "invitations_inviter" ON "invitations" USING btree ("inviter_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_team_user" ON "memberships" USING btree ("team_id","user_id");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "workers_last_seen" ON "workers" USING btree ("last_seen_at");