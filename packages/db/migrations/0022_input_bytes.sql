ALTER TABLE "leaderboard_entries" ADD COLUMN "input_bytes" bigint;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "input_bytes" bigint;