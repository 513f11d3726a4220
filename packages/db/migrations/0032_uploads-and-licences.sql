CREATE TYPE "public"."upload_status" AS ENUM('OPEN', 'COMPLETE', 'CANCELLED', 'EXPIRED');--> statement-breakpoint
ALTER TYPE "public"."import_status" ADD VALUE 'CANCELLED';--> statement-breakpoint
CREATE TABLE "dataset_licences" (
	"dataset_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"index" integer NOT NULL,
	"spdx" text,
	"title" text NOT NULL,
	"url" text,
	"attribution" text,
	"forbids" text[] NOT NULL,
	CONSTRAINT "dataset_licences_dataset_id_index_pk" PRIMARY KEY("dataset_id","index"),
	CONSTRAINT "dataset_licences_index" CHECK ("dataset_licences"."index" >= 0),
	CONSTRAINT "dataset_licences_title" CHECK (length(trim("dataset_licences"."title")) > 0),
	CONSTRAINT "dataset_licences_forbids" CHECK ("dataset_licences"."forbids" <@ array['COMMERCIAL_USE', 'REDISTRIBUTION', 'DERIVATIVES', 'UNSTATED'])
);
--> statement-breakpoint
CREATE TABLE "upload_chunks" (
	"storage_key" uuid NOT NULL,
	"upload_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"index" integer NOT NULL,
	"data" "bytea" NOT NULL,
	CONSTRAINT "upload_chunks_storage_key_index_pk" PRIMARY KEY("storage_key","index"),
	CONSTRAINT "upload_chunks_index" CHECK ("upload_chunks"."index" >= 0),
	CONSTRAINT "upload_chunks_size" CHECK (octet_length("upload_chunks"."data") between 1 and 1048576)
);
--> statement-breakpoint
CREATE TABLE "upload_files" (
	"upload_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"index" integer NOT NULL,
	"name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "upload_files_upload_id_index_pk" PRIMARY KEY("upload_id","index"),
	CONSTRAINT "upload_files_name" UNIQUE("upload_id","name"),
	CONSTRAINT "upload_files_index" CHECK ("upload_files"."index" >= 0),
	CONSTRAINT "upload_files_bytes" CHECK ("upload_files"."bytes" >= 0),
	CONSTRAINT "upload_files_name_shape" CHECK ("upload_files"."name" <> '' and "upload_files"."name" !~ '(^|/)[.]{0,2}(/|$)'),
	CONSTRAINT "upload_files_hash_shape" CHECK ("upload_files"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "upload_parts" (
	"upload_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"file_index" integer NOT NULL,
	"offset" bigint NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text,
	"storage_key" uuid,
	"received_at" timestamp (3) with time zone,
	CONSTRAINT "upload_parts_upload_id_number_pk" PRIMARY KEY("upload_id","number"),
	CONSTRAINT "upload_parts_storage_key_unique" UNIQUE("storage_key"),
	CONSTRAINT "upload_parts_number" CHECK ("upload_parts"."number" >= 1),
	CONSTRAINT "upload_parts_offset" CHECK ("upload_parts"."offset" >= 0),
	CONSTRAINT "upload_parts_bytes" CHECK ("upload_parts"."bytes" > 0),
	CONSTRAINT "upload_parts_hash_shape" CHECK ("upload_parts"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "upload_parts_received" CHECK (num_nulls("upload_parts"."sha256", "upload_parts"."storage_key", "upload_parts"."received_at") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"created_by" uuid,
	"name" text NOT NULL,
	"status" "upload_status" DEFAULT 'OPEN' NOT NULL,
	"bytes" bigint NOT NULL,
	"part_bytes" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"cleared_at" timestamp (3) with time zone,
	CONSTRAINT "uploads_id_team" UNIQUE("id","team_id"),
	CONSTRAINT "uploads_bytes" CHECK ("uploads"."bytes" >= 0),
	CONSTRAINT "uploads_part_bytes" CHECK ("uploads"."part_bytes" > 0),
	CONSTRAINT "uploads_completed" CHECK ("uploads"."status" <> 'COMPLETE' or "uploads"."completed_at" is not null),
	CONSTRAINT "uploads_cleared" CHECK ("uploads"."cleared_at" is null or "uploads"."status" in ('CANCELLED', 'EXPIRED'))
);
--> statement-breakpoint
ALTER TABLE "imports" DROP CONSTRAINT "imports_finished";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "upload_id" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "catalogue_name" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "is_dry_run" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "report" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "dismissed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "dataset_licences" ADD CONSTRAINT "dataset_licences_dataset" FOREIGN KEY ("dataset_id","team_id") REFERENCES "public"."datasets"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload_chunks" ADD CONSTRAINT "upload_chunks_upload" FOREIGN KEY ("upload_id","team_id") REFERENCES "public"."uploads"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload_files" ADD CONSTRAINT "upload_files_upload" FOREIGN KEY ("upload_id","team_id") REFERENCES "public"."uploads"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload_parts" ADD CONSTRAINT "upload_parts_file" FOREIGN KEY ("upload_id","file_index") REFERENCES "public"."upload_files"("upload_id","index") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload_parts" ADD CONSTRAINT "upload_parts_upload" FOREIGN KEY ("upload_id","team_id") REFERENCES "public"."uploads"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "upload_chunks_upload_id" ON "upload_chunks" USING btree ("upload_id");--> statement-breakpoint
CREATE INDEX "uploads_team_page" ON "uploads" USING btree ("team_id","id" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_upload_of_team" FOREIGN KEY ("upload_id","team_id") REFERENCES "public"."uploads"("id","team_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_upload" ON "imports" USING btree ("upload_id");--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_one_source" CHECK (num_nonnulls("imports"."upload_id", "imports"."catalogue_name") <= 1);--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_report" CHECK ("imports"."report" is null or "imports"."is_dry_run");--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_dismissed" CHECK ("imports"."dismissed_at" is null or "imports"."finished_at" is not null);--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_finished" CHECK (("imports"."finished_at" is not null) = ("imports"."status"::text in ('SUCCEEDED', 'FAILED', 'CANCELLED')));