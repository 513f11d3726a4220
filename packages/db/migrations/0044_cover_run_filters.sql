DROP INDEX "runs_team_page";--> statement-breakpoint
DROP INDEX "run_fields_numbers";--> statement-breakpoint
CREATE INDEX "runs_team_filters" ON "runs" USING btree ("team_id","id","experiment_id","kind","status","model","method","seed");--> statement-breakpoint
CREATE INDEX "run_fields_numbers" ON "run_fields" USING btree ("team_id","path","number","run_id","is_boolean") WHERE "run_fields"."number" is not null;