ALTER TABLE "dataset_channels" ADD COLUMN "missing_share" double precision;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "notes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "dataset_channels" ADD CONSTRAINT "dataset_channels_missing_share" CHECK ("dataset_channels"."missing_share" between 0 and 1);