CREATE TYPE "public"."network_finding_kind" AS ENUM('DANGLING_END', 'DUPLICATE', 'UNREACHABLE', 'ZERO_LENGTH');--> statement-breakpoint
CREATE TYPE "public"."network_part" AS ENUM('JUNCTION', 'SEGMENT');--> statement-breakpoint
CREATE TABLE "network_findings" (
	"team_id" uuid NOT NULL,
	"network_version_id" uuid NOT NULL,
	"index" integer NOT NULL,
	"kind" "network_finding_kind" NOT NULL,
	"of" "network_part" NOT NULL,
	"external_id" text NOT NULL,
	"other_id" text,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	CONSTRAINT "network_findings_network_version_id_index_pk" PRIMARY KEY("network_version_id","index"),
	CONSTRAINT "network_findings_index" CHECK ("network_findings"."index" >= 0)
);
--> statement-breakpoint
ALTER TABLE "network_requests" ADD COLUMN "upload_id" uuid;--> statement-breakpoint
ALTER TABLE "network_versions" ADD COLUMN "finding_counts" jsonb;--> statement-breakpoint
ALTER TABLE "road_segments" ADD COLUMN "south" double precision;--> statement-breakpoint
ALTER TABLE "road_segments" ADD COLUMN "west" double precision;--> statement-breakpoint
ALTER TABLE "road_segments" ADD COLUMN "north" double precision;--> statement-breakpoint
ALTER TABLE "road_segments" ADD COLUMN "east" double precision;--> statement-breakpoint
-- Rectangles around the lines that are there: what a version holds stays as it is.
ALTER TABLE "road_segments" DISABLE TRIGGER "road_segments_immutable";--> statement-breakpoint
UPDATE "road_segments" SET "south" = extent."south", "west" = extent."west", "north" = extent."north", "east" = extent."east"
  FROM (
    SELECT "network_version_id", "index",
      min("value") FILTER (WHERE "place" % 2 = 1) AS "south", min("value") FILTER (WHERE "place" % 2 = 0) AS "west",
      max("value") FILTER (WHERE "place" % 2 = 1) AS "north", max("value") FILTER (WHERE "place" % 2 = 0) AS "east"
    FROM "road_segments", unnest("geometry") WITH ORDINALITY AS point("value", "place")
    GROUP BY "network_version_id", "index"
  ) extent
  WHERE extent."network_version_id" = "road_segments"."network_version_id" AND extent."index" = "road_segments"."index";--> statement-breakpoint
ALTER TABLE "road_segments" ENABLE TRIGGER "road_segments_immutable";--> statement-breakpoint
ALTER TABLE "road_segments" ALTER COLUMN "south" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "road_segments" ALTER COLUMN "west" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "road_segments" ALTER COLUMN "north" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "road_segments" ALTER COLUMN "east" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "network_findings" ADD CONSTRAINT "network_findings_version" FOREIGN KEY ("network_version_id","team_id") REFERENCES "public"."network_versions"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_requests" ADD CONSTRAINT "network_requests_upload_of_team" FOREIGN KEY ("upload_id","team_id") REFERENCES "public"."uploads"("id","team_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "network_requests_upload" ON "network_requests" USING btree ("upload_id");--> statement-breakpoint
CREATE INDEX "road_segments_extent" ON "road_segments" USING btree ("network_version_id","south","west","north","east","index");