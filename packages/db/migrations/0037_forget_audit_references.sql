ALTER TABLE "audit_log" DROP COLUMN "user_id";--> statement-breakpoint
ALTER TABLE "audit_log" DROP COLUMN "api_key_id";