CREATE TABLE "cumulative_evaluations" (
	"run_id" uuid NOT NULL,
	"split" "split" NOT NULL,
	"horizon" integer NOT NULL,
	"mae" double precision NOT NULL,
	"rmse" double precision NOT NULL,
	"mape" double precision,
	"valid_count" bigint NOT NULL,
	CONSTRAINT "cumulative_evaluations_run_id_split_horizon_pk" PRIMARY KEY("run_id","split","horizon"),
	CONSTRAINT "cumulative_evaluations_horizon" CHECK ("cumulative_evaluations"."horizon" >= 1),
	CONSTRAINT "cumulative_evaluations_scores" CHECK ("cumulative_evaluations"."mae" >= 0 and "cumulative_evaluations"."rmse" >= 0 and "cumulative_evaluations"."mape" >= 0),
	CONSTRAINT "cumulative_evaluations_finite" CHECK ("cumulative_evaluations"."mae" < 'Infinity' and "cumulative_evaluations"."rmse" < 'Infinity' and "cumulative_evaluations"."mape" < 'Infinity'),
	CONSTRAINT "cumulative_evaluations_valid_count" CHECK ("cumulative_evaluations"."valid_count" > 0)
);
--> statement-breakpoint
ALTER TABLE "protocols" ADD COLUMN "cumulative_horizons" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "cumulative_evaluations" ADD CONSTRAINT "cumulative_evaluations_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "protocols" ADD CONSTRAINT "protocols_cumulative_horizons" CHECK (1 <= all("protocols"."cumulative_horizons") and "protocols"."target_steps" >= all("protocols"."cumulative_horizons"));