CREATE TYPE "public"."interval_kind" AS ENUM('SPLIT', 'ADAPTIVE');--> statement-breakpoint
CREATE TABLE "prediction_intervals" (
	"run_id" uuid NOT NULL,
	"kind" interval_kind NOT NULL,
	"level" double precision NOT NULL,
	"horizon" integer NOT NULL,
	"coverage" double precision,
	"half_width" double precision,
	CONSTRAINT "prediction_intervals_run_id_kind_level_horizon_pk" PRIMARY KEY("run_id","kind","level","horizon"),
	CONSTRAINT "prediction_intervals_horizon" CHECK ("prediction_intervals"."horizon" >= 1),
	CONSTRAINT "prediction_intervals_level" CHECK ("prediction_intervals"."level" > 0 and "prediction_intervals"."level" < 1),
	CONSTRAINT "prediction_intervals_coverage" CHECK ("prediction_intervals"."coverage" between 0 and 1),
	CONSTRAINT "prediction_intervals_half_width" CHECK ("prediction_intervals"."half_width" >= 0 and "prediction_intervals"."half_width" < 'Infinity')
);
--> statement-breakpoint
ALTER TABLE "prediction_intervals" ADD CONSTRAINT "prediction_intervals_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;