CREATE TABLE "leaderboard_entry_copies" (
	"entry_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	CONSTRAINT "leaderboard_entry_copies_entry_id_run_id_pk" PRIMARY KEY("entry_id","run_id")
);
--> statement-breakpoint
ALTER TABLE "leaderboard_entry_copies" ADD CONSTRAINT "leaderboard_entry_copies_entry_id_leaderboard_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."leaderboard_entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leaderboard_entry_copies" ADD CONSTRAINT "leaderboard_entry_copies_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leaderboard_entry_copies_run" ON "leaderboard_entry_copies" USING btree ("run_id");