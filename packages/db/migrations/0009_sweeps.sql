CREATE TYPE "public"."sweep_outcome" AS ENUM('SUCCEEDED', 'FAILED', 'CANCELLED');--> statement-breakpoint
CREATE TYPE "public"."trial_arm" AS ENUM('TARGET', 'CONTROL');--> statement-breakpoint
CREATE TABLE "sweeps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"experiment_id" uuid NOT NULL,
	"base_experiment_id" uuid,
	"spec" jsonb NOT NULL,
	"rung" integer NOT NULL,
	"budget_minutes" double precision,
	"budget_spent" boolean DEFAULT false NOT NULL,
	"outcome" "sweep_outcome",
	"error" text,
	"best_trial" integer,
	"best_control_trial" integer,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "sweeps_experiment_once" UNIQUE("experiment_id"),
	CONSTRAINT "sweeps_id_experiment" UNIQUE("id","experiment_id"),
	CONSTRAINT "sweeps_rung" CHECK ("sweeps"."rung" >= -1),
	CONSTRAINT "sweeps_budget" CHECK ("sweeps"."budget_minutes" > 0),
	CONSTRAINT "sweeps_finished" CHECK (("sweeps"."finished_at" is not null) = ("sweeps"."outcome" is not null)),
	CONSTRAINT "sweeps_error" CHECK (("sweeps"."error" is not null) = ("sweeps"."outcome" is not distinct from 'FAILED')),
	CONSTRAINT "sweeps_best" CHECK (("sweeps"."best_trial" is not null) = ("sweeps"."outcome" is not distinct from 'SUCCEEDED')),
	CONSTRAINT "sweeps_best_control" CHECK ("sweeps"."best_control_trial" is null or "sweeps"."best_trial" is not null)
);
--> statement-breakpoint
CREATE TABLE "trial_runs" (
	"trial_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"experiment_id" uuid NOT NULL,
	"rung" integer NOT NULL,
	"arm" "trial_arm" NOT NULL,
	CONSTRAINT "trial_runs_trial_id_run_id_pk" PRIMARY KEY("trial_id","run_id"),
	CONSTRAINT "trial_runs_rung" CHECK ("trial_runs"."rung" >= 0)
);
--> statement-breakpoint
CREATE TABLE "trials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sweep_id" uuid NOT NULL,
	"experiment_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"values" jsonb NOT NULL,
	"promoted_experiment_id" uuid,
	CONSTRAINT "trials_number" UNIQUE("sweep_id","number"),
	CONSTRAINT "trials_id_experiment" UNIQUE("id","experiment_id"),
	CONSTRAINT "trials_number_from_0" CHECK ("trials"."number" >= 0)
);
--> statement-breakpoint
ALTER TABLE "runs" DROP CONSTRAINT "runs_succeeded";--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "test_withheld" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sweeps" ADD CONSTRAINT "sweeps_base_experiment_id_experiments_id_fk" FOREIGN KEY ("base_experiment_id") REFERENCES "public"."experiments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sweeps" ADD CONSTRAINT "sweeps_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sweeps" ADD CONSTRAINT "sweeps_experiment" FOREIGN KEY ("experiment_id","team_id") REFERENCES "public"."experiments"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_runs" ADD CONSTRAINT "trial_runs_trial" FOREIGN KEY ("trial_id","experiment_id") REFERENCES "public"."trials"("id","experiment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_runs" ADD CONSTRAINT "trial_runs_run" FOREIGN KEY ("run_id","experiment_id") REFERENCES "public"."runs"("id","experiment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trials" ADD CONSTRAINT "trials_promoted_experiment_id_experiments_id_fk" FOREIGN KEY ("promoted_experiment_id") REFERENCES "public"."experiments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trials" ADD CONSTRAINT "trials_sweep" FOREIGN KEY ("sweep_id","experiment_id") REFERENCES "public"."sweeps"("id","experiment_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sweeps_team_page" ON "sweeps" USING btree ("team_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "sweeps_base" ON "sweeps" USING btree ("base_experiment_id");--> statement-breakpoint
CREATE INDEX "trial_runs_of_run" ON "trial_runs" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "trials_promoted" ON "trials" USING btree ("promoted_experiment_id");--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_test_withheld" CHECK (not "runs"."test_withheld" or "runs"."test_mae" is null);--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_succeeded" CHECK ("runs"."status" <> 'SUCCEEDED' or (num_nulls("runs"."parameters", "runs"."validation_mae", "runs"."started_at", "runs"."engine") = 0 and "runs"."progress" = 1 and ("runs"."test_mae" is null) = "runs"."test_withheld"));--> statement-breakpoint
-- Whether a run's test part is withheld is part of what the run is, and then nothing of that part is ever stored.
DROP TRIGGER "runs_immutable" ON "runs";--> statement-breakpoint
CREATE TRIGGER "runs_immutable" BEFORE UPDATE OF
  "id", "position", "key", "kind", "model", "method", "configuration_key", "seed", "config", "config_hash", "test_withheld"
  ON "runs" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE FUNCTION "refuse_withheld_test"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM runs WHERE id = NEW.run_id AND test_withheld) THEN
    RAISE EXCEPTION 'the test part is withheld from run %', NEW.run_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'runs_keep_no_withheld_test';
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER "evaluations_withheld" BEFORE INSERT OR UPDATE ON "evaluations"
  FOR EACH ROW WHEN (NEW.split = 'TEST') EXECUTE FUNCTION "refuse_withheld_test"();--> statement-breakpoint
CREATE TRIGGER "cumulative_evaluations_withheld" BEFORE INSERT OR UPDATE ON "cumulative_evaluations"
  FOR EACH ROW WHEN (NEW.split = 'TEST') EXECUTE FUNCTION "refuse_withheld_test"();--> statement-breakpoint
CREATE TRIGGER "prediction_intervals_withheld" BEFORE INSERT OR UPDATE ON "prediction_intervals"
  FOR EACH ROW EXECUTE FUNCTION "refuse_withheld_test"();--> statement-breakpoint
CREATE TRIGGER "artifacts_withheld" BEFORE INSERT OR UPDATE ON "artifacts"
  FOR EACH ROW WHEN (NEW.name = 'predictions/test') EXECUTE FUNCTION "refuse_withheld_test"();
