CREATE TABLE "run_diagnostics" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"error_breakdown" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "leaderboard_entries" ADD COLUMN "against_control_by" jsonb;--> statement-breakpoint
ALTER TABLE "run_diagnostics" ADD CONSTRAINT "run_diagnostics_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;