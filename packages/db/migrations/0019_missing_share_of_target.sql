ALTER TABLE "datasets" DISABLE TRIGGER "datasets_immutable";--> statement-breakpoint
UPDATE "datasets" SET "missing_share" = (
  SELECT avg("dataset_nodes"."missing_share") FROM "dataset_nodes" WHERE "dataset_nodes"."dataset_id" = "datasets"."id"
)
WHERE "channel_count" > 1 AND EXISTS (SELECT FROM "dataset_nodes" WHERE "dataset_nodes"."dataset_id" = "datasets"."id");--> statement-breakpoint
ALTER TABLE "datasets" ENABLE TRIGGER "datasets_immutable";
