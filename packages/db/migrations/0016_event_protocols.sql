ALTER TABLE "evaluations" ADD COLUMN "event" jsonb;--> statement-breakpoint
ALTER TABLE "protocols" ADD COLUMN "event" jsonb;