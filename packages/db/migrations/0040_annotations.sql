CREATE TABLE "note_versions" (
	"team_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "note_versions_note_id_version_pk" PRIMARY KEY("note_id","version")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"run_id" uuid,
	"experiment_id" uuid,
	"dataset_id" uuid,
	"leaderboard_id" uuid,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"edited_by" uuid,
	"edited_at" timestamp (3) with time zone,
	CONSTRAINT "notes_id_team" UNIQUE("id","team_id"),
	CONSTRAINT "notes_one_subject" CHECK (num_nonnulls("notes"."run_id", "notes"."experiment_id", "notes"."dataset_id", "notes"."leaderboard_id") = 1),
	CONSTRAINT "notes_text_present" CHECK (length(trim("notes"."text")) between 1 and 20000),
	CONSTRAINT "notes_version" CHECK ("notes"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"owner_id" uuid,
	"page" text NOT NULL,
	"name" text NOT NULL,
	"definition" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_views_name" UNIQUE NULLS NOT DISTINCT("team_id","page","owner_id","name"),
	CONSTRAINT "saved_views_page" CHECK ("saved_views"."page" in ('RUNS', 'EXPERIMENTS', 'LEADERBOARD')),
	CONSTRAINT "saved_views_name_present" CHECK (length(trim("saved_views"."name")) between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "taggings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	"run_id" uuid,
	"experiment_id" uuid,
	"dataset_id" uuid,
	"leaderboard_id" uuid,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "taggings_run_once" UNIQUE("run_id","tag_id"),
	CONSTRAINT "taggings_experiment_once" UNIQUE("experiment_id","tag_id"),
	CONSTRAINT "taggings_dataset_once" UNIQUE("dataset_id","tag_id"),
	CONSTRAINT "taggings_leaderboard_once" UNIQUE("leaderboard_id","tag_id"),
	CONSTRAINT "taggings_one_subject" CHECK (num_nonnulls("taggings"."run_id", "taggings"."experiment_id", "taggings"."dataset_id", "taggings"."leaderboard_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"name" text NOT NULL,
	"colour" text,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tags_id_team" UNIQUE("id","team_id"),
	CONSTRAINT "tags_name_present" CHECK (length(trim("tags"."name")) between 1 and 60),
	CONSTRAINT "tags_colour_shape" CHECK ("tags"."colour" ~ '^#[0-9a-f]{6}$')
);
--> statement-breakpoint
ALTER TABLE "experiments" ADD COLUMN "archived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "note_versions" ADD CONSTRAINT "note_versions_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_versions" ADD CONSTRAINT "note_versions_note" FOREIGN KEY ("note_id","team_id") REFERENCES "public"."notes"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_edited_by_users_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_run" FOREIGN KEY ("run_id","team_id") REFERENCES "public"."runs"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_experiment" FOREIGN KEY ("experiment_id","team_id") REFERENCES "public"."experiments"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_dataset" FOREIGN KEY ("dataset_id","team_id") REFERENCES "public"."datasets"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_leaderboard" FOREIGN KEY ("leaderboard_id","team_id") REFERENCES "public"."leaderboards"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taggings" ADD CONSTRAINT "taggings_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taggings" ADD CONSTRAINT "taggings_tag" FOREIGN KEY ("tag_id","team_id") REFERENCES "public"."tags"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taggings" ADD CONSTRAINT "taggings_run" FOREIGN KEY ("run_id","team_id") REFERENCES "public"."runs"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taggings" ADD CONSTRAINT "taggings_experiment" FOREIGN KEY ("experiment_id","team_id") REFERENCES "public"."experiments"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taggings" ADD CONSTRAINT "taggings_dataset" FOREIGN KEY ("dataset_id","team_id") REFERENCES "public"."datasets"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taggings" ADD CONSTRAINT "taggings_leaderboard" FOREIGN KEY ("leaderboard_id","team_id") REFERENCES "public"."leaderboards"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notes_of_run" ON "notes" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "notes_of_experiment" ON "notes" USING btree ("experiment_id");--> statement-breakpoint
CREATE INDEX "notes_of_dataset" ON "notes" USING btree ("dataset_id");--> statement-breakpoint
CREATE INDEX "notes_of_leaderboard" ON "notes" USING btree ("leaderboard_id");--> statement-breakpoint
CREATE INDEX "notes_team" ON "notes" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "saved_views_team_page" ON "saved_views" USING btree ("team_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "taggings_of_tag" ON "taggings" USING btree ("tag_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tags_team_name" ON "tags" USING btree ("team_id",lower("name"));--> statement-breakpoint
CREATE INDEX "experiments_archived" ON "experiments" USING btree ("team_id") WHERE "experiments"."archived_at" is not null;--> statement-breakpoint
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_archived_when_over" CHECK ("experiments"."archived_at" is null or "experiments"."status" in ('SUCCEEDED', 'FAILED', 'CANCELLED'));