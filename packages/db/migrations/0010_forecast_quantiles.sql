ALTER TYPE "public"."interval_kind" ADD VALUE 'QUANTILE';--> statement-breakpoint
ALTER TYPE "public"."interval_kind" ADD VALUE 'CONFORMAL_QUANTILE';--> statement-breakpoint
ALTER TABLE "prediction_intervals" ADD COLUMN "interval_score" double precision;--> statement-breakpoint
ALTER TABLE "prediction_intervals" ADD COLUMN "weighted_interval_score" double precision;--> statement-breakpoint
ALTER TABLE "prediction_intervals" ADD CONSTRAINT "prediction_intervals_scores" CHECK (coalesce("prediction_intervals"."interval_score", 0) >= 0 and coalesce("prediction_intervals"."weighted_interval_score", 0) >= 0);