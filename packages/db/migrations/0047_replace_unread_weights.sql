ALTER TABLE "submitted_weights" DROP CONSTRAINT "submitted_weights_once";--> statement-breakpoint
ALTER TABLE "submitted_weights" ADD COLUMN "is_replaced" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "submitted_weights_once" ON "submitted_weights" USING btree ("protocol_id","hash") WHERE not "submitted_weights"."is_replaced";