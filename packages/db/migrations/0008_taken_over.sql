ALTER TABLE "experiments" ADD COLUMN "takes_over" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "identity" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "taken_from_run_id" uuid;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_taken_from" FOREIGN KEY ("taken_from_run_id") REFERENCES "public"."runs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "runs_team_identity" ON "runs" USING btree ("team_id","identity");--> statement-breakpoint
CREATE INDEX "runs_taken_from_of" ON "runs" USING btree ("taken_from_run_id");--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_not_taken_from_itself" CHECK ("runs"."taken_from_run_id" <> "runs"."id");--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_identity_shape" CHECK ("runs"."identity" ~ '^[0-9a-f]{64}$');