ALTER TABLE "runs" ADD COLUMN "lost_seconds" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_lost" CHECK ("runs"."lost_seconds" >= 0);