CREATE TABLE "run_fields" (
	"team_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"path" text collate "C" NOT NULL,
	"number" double precision,
	"text" text collate "C",
	"is_boolean" boolean DEFAULT false NOT NULL,
	CONSTRAINT "run_fields_run_id_path_pk" PRIMARY KEY("run_id","path"),
	CONSTRAINT "run_fields_one_value" CHECK (num_nonnulls("run_fields"."number", "run_fields"."text") = 1)
);
--> statement-breakpoint
ALTER TABLE "run_fields" ADD CONSTRAINT "run_fields_run" FOREIGN KEY ("run_id","team_id") REFERENCES "public"."runs"("id","team_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "run_fields_numbers" ON "run_fields" USING btree ("team_id","path","number","run_id") WHERE "run_fields"."number" is not null;--> statement-breakpoint
CREATE INDEX "run_fields_texts" ON "run_fields" USING btree ("team_id","path","text","run_id") WHERE "run_fields"."text" is not null;