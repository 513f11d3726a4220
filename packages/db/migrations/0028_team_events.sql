CREATE TABLE "team_event_counters" (
	"team_id" uuid PRIMARY KEY NOT NULL,
	"last_sequence" integer NOT NULL,
	"pruned_through" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "team_event_counters_order" CHECK ("team_event_counters"."pruned_through" between 0 and "team_event_counters"."last_sequence")
);
--> statement-breakpoint
CREATE TABLE "team_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"sequence" integer,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"type" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"payload" jsonb NOT NULL,
	CONSTRAINT "team_events_sequence_from_1" CHECK ("team_events"."sequence" >= 1),
	CONSTRAINT "team_events_type" CHECK ("team_events"."type" ~ '^[a-z]+\.[a-z]+$')
);
--> statement-breakpoint
ALTER TABLE "team_event_counters" ADD CONSTRAINT "team_event_counters_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_events" ADD CONSTRAINT "team_events_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "team_events_sequence" ON "team_events" USING btree ("team_id","sequence");--> statement-breakpoint
CREATE INDEX "team_events_subject" ON "team_events" USING btree ("team_id","subject_id","sequence");