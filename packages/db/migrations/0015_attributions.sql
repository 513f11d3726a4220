CREATE TYPE "public"."attribution_status" AS ENUM('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED');--> statement-breakpoint
CREATE TABLE "attributions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"node" integer NOT NULL,
	"horizon_from" integer NOT NULL,
	"horizon_to" integer NOT NULL,
	"status" "attribution_status" DEFAULT 'QUEUED' NOT NULL,
	"error" text,
	"result" jsonb,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "attributions_node" CHECK ("attributions"."node" >= 0),
	CONSTRAINT "attributions_horizons" CHECK (1 <= "attributions"."horizon_from" and "attributions"."horizon_from" <= "attributions"."horizon_to"),
	CONSTRAINT "attributions_finished" CHECK (("attributions"."finished_at" is not null) = ("attributions"."status" in ('SUCCEEDED', 'FAILED'))),
	CONSTRAINT "attributions_result" CHECK (("attributions"."result" is not null) = ("attributions"."status" = 'SUCCEEDED')),
	CONSTRAINT "attributions_error" CHECK (("attributions"."error" is not null) = ("attributions"."status" = 'FAILED'))
);
--> statement-breakpoint
ALTER TABLE "attributions" ADD CONSTRAINT "attributions_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attributions" ADD CONSTRAINT "attributions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attributions_run" ON "attributions" USING btree ("run_id","id" DESC NULLS LAST);