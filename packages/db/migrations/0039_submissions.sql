CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"leaderboard_id" uuid NOT NULL,
	"experiment_id" uuid NOT NULL,
	"name" text NOT NULL,
	"note" text,
	"created_by" uuid,
	"api_key_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submissions_experiment_id_unique" UNIQUE("experiment_id"),
	CONSTRAINT "submissions_id_team" UNIQUE("id","team_id"),
	CONSTRAINT "submissions_name_present" CHECK (length(trim("submissions"."name")) > 0)
);
--> statement-breakpoint
CREATE TABLE "submitted_weights" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"protocol_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"artifact_id" uuid,
	"upload_id" uuid,
	"file_index" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submitted_weights_once" UNIQUE("protocol_id","hash"),
	CONSTRAINT "submitted_weights_hash_shape" CHECK ("submitted_weights"."hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "submitted_weights_source" CHECK (num_nonnulls("submitted_weights"."artifact_id", "submitted_weights"."upload_id") = 1),
	CONSTRAINT "submitted_weights_file" CHECK (("submitted_weights"."upload_id" is null) = ("submitted_weights"."file_index" is null))
);
--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_api_key_id_api_keys_id_fk" FOREIGN KEY ("api_key_id") REFERENCES "public"."api_keys"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_board" FOREIGN KEY ("leaderboard_id","team_id") REFERENCES "public"."leaderboards"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_experiment" FOREIGN KEY ("experiment_id","team_id") REFERENCES "public"."experiments"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submitted_weights" ADD CONSTRAINT "submitted_weights_run" FOREIGN KEY ("run_id","team_id") REFERENCES "public"."runs"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submitted_weights" ADD CONSTRAINT "submitted_weights_submission" FOREIGN KEY ("submission_id","team_id") REFERENCES "public"."submissions"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "submissions_board_page" ON "submissions" USING btree ("leaderboard_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "submitted_weights_submission_of" ON "submitted_weights" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "submitted_weights_team_day" ON "submitted_weights" USING btree ("team_id","protocol_id","created_at");