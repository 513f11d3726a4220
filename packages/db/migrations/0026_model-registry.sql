CREATE TYPE "public"."model_stage" AS ENUM('NONE', 'STAGING', 'PRODUCTION', 'ARCHIVED');--> statement-breakpoint
CREATE TABLE "model_alias_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"model_id" uuid NOT NULL,
	"alias" text NOT NULL,
	"number" integer,
	"moved_by" uuid,
	"moved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "model_alias_moves_shape" CHECK ("alias" ~ '^[a-z]([a-z0-9-]*[a-z0-9])?$' and length("alias") <= 40)
);
--> statement-breakpoint
CREATE TABLE "model_aliases" (
	"team_id" uuid NOT NULL,
	"model_id" uuid NOT NULL,
	"alias" text NOT NULL,
	"version_id" uuid NOT NULL,
	"moved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "model_aliases_model_id_alias_pk" PRIMARY KEY("model_id","alias"),
	CONSTRAINT "model_aliases_shape" CHECK ("alias" ~ '^[a-z]([a-z0-9-]*[a-z0-9])?$' and length("alias") <= 40)
);
--> statement-breakpoint
CREATE TABLE "model_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"model_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"run_id" uuid NOT NULL,
	"weights_hash" text NOT NULL,
	"stage" "model_stage" DEFAULT 'NONE' NOT NULL,
	"note" text,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "model_versions_number" UNIQUE("model_id","number"),
	CONSTRAINT "model_versions_model_run" UNIQUE("model_id","run_id"),
	CONSTRAINT "model_versions_id_model" UNIQUE("id","model_id"),
	CONSTRAINT "model_versions_number_from_1" CHECK ("model_versions"."number" >= 1),
	CONSTRAINT "model_versions_hash_shape" CHECK ("model_versions"."weights_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "models" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "models_team_name" UNIQUE("team_id","name"),
	CONSTRAINT "models_id_team" UNIQUE("id","team_id"),
	CONSTRAINT "models_name_shape" CHECK ("models"."name" ~ '^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$' and length("models"."name") <= 80)
);
--> statement-breakpoint
ALTER TABLE "model_alias_moves" ADD CONSTRAINT "model_alias_moves_moved_by_users_id_fk" FOREIGN KEY ("moved_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_alias_moves" ADD CONSTRAINT "model_alias_moves_model" FOREIGN KEY ("model_id","team_id") REFERENCES "public"."models"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_aliases" ADD CONSTRAINT "model_aliases_model" FOREIGN KEY ("model_id","team_id") REFERENCES "public"."models"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_aliases" ADD CONSTRAINT "model_aliases_version" FOREIGN KEY ("version_id","model_id") REFERENCES "public"."model_versions"("id","model_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_versions" ADD CONSTRAINT "model_versions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_versions" ADD CONSTRAINT "model_versions_model" FOREIGN KEY ("model_id","team_id") REFERENCES "public"."models"("id","team_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_versions" ADD CONSTRAINT "model_versions_run" FOREIGN KEY ("run_id","team_id") REFERENCES "public"."runs"("id","team_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "models" ADD CONSTRAINT "models_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "models" ADD CONSTRAINT "models_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "model_alias_moves_page" ON "model_alias_moves" USING btree ("model_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "model_aliases_version_of" ON "model_aliases" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "model_versions_run_of" ON "model_versions" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "models_team_page" ON "models" USING btree ("team_id","id" DESC NULLS LAST);