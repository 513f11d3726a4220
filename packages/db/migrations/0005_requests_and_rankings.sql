CREATE TYPE "public"."graph_request_status" AS ENUM('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED');--> statement-breakpoint
CREATE TYPE "public"."ranking_status" AS ENUM('PENDING', 'SUCCEEDED', 'FAILED');--> statement-breakpoint
CREATE TABLE "graph_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"dataset_id" uuid NOT NULL,
	"name" text NOT NULL,
	"recipe" jsonb NOT NULL,
	"status" "graph_request_status" DEFAULT 'QUEUED' NOT NULL,
	"error" text,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "graph_requests_name_present" CHECK (length(trim("graph_requests"."name")) > 0),
	CONSTRAINT "graph_requests_finished" CHECK (("graph_requests"."finished_at" is not null) = ("graph_requests"."status" in ('SUCCEEDED', 'FAILED'))),
	CONSTRAINT "graph_requests_error" CHECK (("graph_requests"."error" is not null) = ("graph_requests"."status" = 'FAILED'))
);
--> statement-breakpoint
CREATE TABLE "rankings" (
	"protocol_id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"status" "ranking_status" DEFAULT 'PENDING' NOT NULL,
	"error" text,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "rankings_finished" CHECK (("rankings"."finished_at" is null) = ("rankings"."status" = 'PENDING')),
	CONSTRAINT "rankings_error" CHECK (("rankings"."error" is not null) = ("rankings"."status" = 'FAILED'))
);
--> statement-breakpoint
ALTER TABLE "graph_requests" ADD CONSTRAINT "graph_requests_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "graph_requests" ADD CONSTRAINT "graph_requests_dataset" FOREIGN KEY ("dataset_id","team_id") REFERENCES "public"."datasets"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rankings" ADD CONSTRAINT "rankings_protocol" FOREIGN KEY ("protocol_id","team_id") REFERENCES "public"."protocols"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "graph_requests_dataset_page" ON "graph_requests" USING btree ("dataset_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "graph_requests_open_name" ON "graph_requests" USING btree ("dataset_id","name") WHERE "graph_requests"."status" in ('QUEUED', 'RUNNING');