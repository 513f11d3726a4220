CREATE TYPE "public"."network_request_status" AS ENUM('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED');--> statement-breakpoint
CREATE TYPE "public"."place_origin" AS ENUM('SNAPPED', 'SET', 'CARRIED');--> statement-breakpoint
CREATE TYPE "public"."road_side" AS ENUM('LEFT', 'RIGHT', 'ON');--> statement-breakpoint
ALTER TYPE "public"."graph_recipe" ADD VALUE 'WITHIN';--> statement-breakpoint
ALTER TYPE "public"."graph_recipe" ADD VALUE 'NEXT_SENSORS';--> statement-breakpoint
ALTER TYPE "public"."graph_recipe" ADD VALUE 'CORRELATION';--> statement-breakpoint
CREATE TABLE "graph_statistics" (
	"graph_id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"statistics" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "network_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"work" jsonb NOT NULL,
	"status" "network_request_status" DEFAULT 'QUEUED' NOT NULL,
	"progress" real DEFAULT 0 NOT NULL,
	"error" text,
	"notes" text[] DEFAULT '{}' NOT NULL,
	"network_version_id" uuid,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "network_requests_progress" CHECK ("network_requests"."progress" between 0 and 1),
	CONSTRAINT "network_requests_finished" CHECK (("network_requests"."finished_at" is not null) = ("network_requests"."status" in ('SUCCEEDED', 'FAILED'))),
	CONSTRAINT "network_requests_error" CHECK (("network_requests"."error" is not null) = ("network_requests"."status" = 'FAILED'))
);
--> statement-breakpoint
CREATE TABLE "sensor_places" (
	"team_id" uuid NOT NULL,
	"dataset_id" uuid NOT NULL,
	"node_index" integer NOT NULL,
	"network_version_id" uuid NOT NULL,
	"segment_index" integer NOT NULL,
	"offset_metres" double precision NOT NULL,
	"distance_metres" double precision,
	"side" "road_side",
	"origin" "place_origin" NOT NULL,
	CONSTRAINT "sensor_places_network_version_id_dataset_id_node_index_pk" PRIMARY KEY("network_version_id","dataset_id","node_index"),
	CONSTRAINT "sensor_places_offset" CHECK ("sensor_places"."offset_metres" >= 0),
	CONSTRAINT "sensor_places_distance" CHECK ("sensor_places"."distance_metres" >= 0)
);
--> statement-breakpoint
DROP INDEX "graph_requests_open_name";--> statement-breakpoint
ALTER TABLE "graph_requests" ADD COLUMN "is_preview" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "graph_requests" ADD COLUMN "statistics" jsonb;--> statement-breakpoint
ALTER TABLE "graph_requests" ADD COLUMN "notes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "network_versions" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "network_versions" ADD COLUMN "message" text;--> statement-breakpoint
ALTER TABLE "road_segments" ADD COLUMN "travel_seconds" double precision;--> statement-breakpoint
ALTER TABLE "graphs" ADD CONSTRAINT "graphs_id_team" UNIQUE("id","team_id");--> statement-breakpoint
ALTER TABLE "network_versions" ADD CONSTRAINT "network_versions_id_network" UNIQUE("id","network_id");--> statement-breakpoint
ALTER TABLE "graph_statistics" ADD CONSTRAINT "graph_statistics_graph" FOREIGN KEY ("graph_id","team_id") REFERENCES "public"."graphs"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_requests" ADD CONSTRAINT "network_requests_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_requests" ADD CONSTRAINT "network_requests_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_requests" ADD CONSTRAINT "network_requests_version" FOREIGN KEY ("network_version_id","team_id") REFERENCES "public"."network_versions"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sensor_places" ADD CONSTRAINT "sensor_places_version" FOREIGN KEY ("network_version_id","team_id") REFERENCES "public"."network_versions"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sensor_places" ADD CONSTRAINT "sensor_places_dataset" FOREIGN KEY ("dataset_id","team_id") REFERENCES "public"."datasets"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sensor_places" ADD CONSTRAINT "sensor_places_node" FOREIGN KEY ("dataset_id","node_index") REFERENCES "public"."dataset_nodes"("dataset_id","index") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sensor_places" ADD CONSTRAINT "sensor_places_segment" FOREIGN KEY ("network_version_id","segment_index") REFERENCES "public"."road_segments"("network_version_id","index") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "network_requests_team_page" ON "network_requests" USING btree ("team_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "network_requests_network_version" ON "network_requests" USING btree ("network_version_id");--> statement-breakpoint
CREATE INDEX "sensor_places_dataset_id" ON "sensor_places" USING btree ("dataset_id");--> statement-breakpoint
ALTER TABLE "network_versions" ADD CONSTRAINT "network_versions_parent" FOREIGN KEY ("parent_id","network_id") REFERENCES "public"."network_versions"("id","network_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "graph_requests_open_name" ON "graph_requests" USING btree ("dataset_id","name") WHERE "graph_requests"."status" in ('QUEUED', 'RUNNING') and not "graph_requests"."is_preview";--> statement-breakpoint
ALTER TABLE "graph_requests" ADD CONSTRAINT "graph_requests_statistics" CHECK ("graph_requests"."statistics" is null or "graph_requests"."is_preview");--> statement-breakpoint
ALTER TABLE "road_segments" ADD CONSTRAINT "road_segments_travel_seconds" CHECK ("road_segments"."travel_seconds" > 0);
