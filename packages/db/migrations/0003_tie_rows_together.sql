ALTER TABLE "evaluations" DROP CONSTRAINT "evaluations_finite";--> statement-breakpoint
ALTER TABLE "leaderboard_entries" DROP CONSTRAINT "leaderboard_entries_control_kind";--> statement-breakpoint
ALTER TABLE "datasets" DROP CONSTRAINT "datasets_network_version_id_network_versions_id_fk";--> statement-breakpoint
ALTER TABLE "graphs" DROP CONSTRAINT "graphs_network_version_id_network_versions_id_fk";--> statement-breakpoint
ALTER TABLE "leaderboard_entries" DROP CONSTRAINT "leaderboard_entries_leaderboard_id_leaderboards_id_fk";--> statement-breakpoint
ALTER TABLE "leaderboard_entries" DROP CONSTRAINT "leaderboard_entries_experiment_id_experiments_id_fk";--> statement-breakpoint
ALTER TABLE "leaderboard_entries" DROP CONSTRAINT "leaderboard_entries_best_run_id_runs_id_fk";--> statement-breakpoint
ALTER TABLE "leaderboard_entry_runs" DROP CONSTRAINT "leaderboard_entry_runs_entry_id_leaderboard_entries_id_fk";--> statement-breakpoint
ALTER TABLE "leaderboard_entry_runs" DROP CONSTRAINT "leaderboard_entry_runs_run_id_runs_id_fk";--> statement-breakpoint
ALTER TABLE "network_versions" DROP CONSTRAINT "network_versions_network_id_networks_id_fk";--> statement-breakpoint
-- Rows that are there already get what follows from the rows that they point at.
ALTER TABLE "leaderboard_entries" ADD COLUMN "protocol_id" uuid;--> statement-breakpoint
ALTER TABLE "leaderboard_entry_runs" ADD COLUMN "experiment_id" uuid;--> statement-breakpoint
ALTER TABLE "network_versions" ADD COLUMN "team_id" uuid;--> statement-breakpoint
UPDATE "leaderboard_entries" SET "protocol_id" = "leaderboards"."protocol_id" FROM "leaderboards" WHERE "leaderboards"."id" = "leaderboard_entries"."leaderboard_id";--> statement-breakpoint
UPDATE "leaderboard_entry_runs" SET "experiment_id" = "leaderboard_entries"."experiment_id" FROM "leaderboard_entries" WHERE "leaderboard_entries"."id" = "leaderboard_entry_runs"."entry_id";--> statement-breakpoint
UPDATE "network_versions" SET "team_id" = "networks"."team_id" FROM "networks" WHERE "networks"."id" = "network_versions"."network_id";--> statement-breakpoint
ALTER TABLE "leaderboard_entries" ALTER COLUMN "protocol_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "leaderboard_entry_runs" ALTER COLUMN "experiment_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "network_versions" ALTER COLUMN "team_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_id_node_count" UNIQUE("id","node_count");--> statement-breakpoint
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_id_protocol" UNIQUE("id","protocol_id");--> statement-breakpoint
ALTER TABLE "leaderboard_entries" ADD CONSTRAINT "leaderboard_entries_id_experiment" UNIQUE("id","experiment_id");--> statement-breakpoint
ALTER TABLE "leaderboards" ADD CONSTRAINT "leaderboards_id_protocol" UNIQUE("id","protocol_id");--> statement-breakpoint
ALTER TABLE "network_versions" ADD CONSTRAINT "network_versions_id_team" UNIQUE("id","team_id");--> statement-breakpoint
ALTER TABLE "networks" ADD CONSTRAINT "networks_id_team" UNIQUE("id","team_id");--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_network_version_of_team" FOREIGN KEY ("network_version_id","team_id") REFERENCES "public"."network_versions"("id","team_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "graphs" ADD CONSTRAINT "graphs_nodes_of_dataset" FOREIGN KEY ("dataset_id","node_count") REFERENCES "public"."datasets"("id","node_count") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "graphs" ADD CONSTRAINT "graphs_network_version_of_team" FOREIGN KEY ("network_version_id","team_id") REFERENCES "public"."network_versions"("id","team_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_entries" ADD CONSTRAINT "leaderboard_entries_board" FOREIGN KEY ("leaderboard_id","protocol_id") REFERENCES "public"."leaderboards"("id","protocol_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_entries" ADD CONSTRAINT "leaderboard_entries_experiment_of_protocol" FOREIGN KEY ("experiment_id","protocol_id") REFERENCES "public"."experiments"("id","protocol_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_entries" ADD CONSTRAINT "leaderboard_entries_best_run_of_experiment" FOREIGN KEY ("best_run_id","experiment_id") REFERENCES "public"."runs"("id","experiment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_entry_runs" ADD CONSTRAINT "leaderboard_entry_runs_entry" FOREIGN KEY ("entry_id","experiment_id") REFERENCES "public"."leaderboard_entries"("id","experiment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_entry_runs" ADD CONSTRAINT "leaderboard_entry_runs_run_of_experiment" FOREIGN KEY ("run_id","experiment_id") REFERENCES "public"."runs"("id","experiment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_versions" ADD CONSTRAINT "network_versions_network" FOREIGN KEY ("network_id","team_id") REFERENCES "public"."networks"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_finite" CHECK ("evaluations"."mae" < 'Infinity' and "evaluations"."rmse" < 'Infinity' and "evaluations"."mape" < 'Infinity');--> statement-breakpoint
ALTER TABLE "leaderboard_entries" ADD CONSTRAINT "leaderboard_entries_mae" CHECK ("leaderboard_entries"."mae_mean" >= 0 and "leaderboard_entries"."mae_mean" < 'Infinity');--> statement-breakpoint
ALTER TABLE "leaderboard_entries" ADD CONSTRAINT "leaderboard_entries_control_kind" CHECK (not "leaderboard_entries"."is_control" or ("leaderboard_entries"."kind" = 'STUDENT' and "leaderboard_entries"."method" = 'none'));--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_scores" CHECK ("runs"."test_mae" >= 0 and "runs"."test_mae" < 'Infinity' and "runs"."validation_mae" >= 0 and "runs"."validation_mae" < 'Infinity');
