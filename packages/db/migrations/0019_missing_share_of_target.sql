UPDATE "datasets" SET "missing_share" = (
  SELECT avg("dataset_nodes"."missing_share") FROM "dataset_nodes" WHERE "dataset_nodes"."dataset_id" = "datasets"."id"
)
WHERE "channel_count" > 1 AND EXISTS (SELECT FROM "dataset_nodes" WHERE "dataset_nodes"."dataset_id" = "datasets"."id");
