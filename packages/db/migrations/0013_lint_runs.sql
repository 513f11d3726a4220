CREATE TYPE "public"."lint_verdict" AS ENUM('PASS', 'NOTE', 'REFUSE');--> statement-breakpoint
CREATE TABLE "lint_findings" (
	"run_id" uuid NOT NULL,
	"check_name" text NOT NULL,
	"position" integer NOT NULL,
	"verdict" "lint_verdict" NOT NULL,
	"detail" text NOT NULL,
	CONSTRAINT "lint_findings_run_id_check_name_pk" PRIMARY KEY("run_id","check_name"),
	CONSTRAINT "lint_findings_position" CHECK ("lint_findings"."position" >= 0),
	CONSTRAINT "lint_findings_detail" CHECK (length(trim("lint_findings"."detail")) > 0)
);
--> statement-breakpoint
CREATE TABLE "run_provenance" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"record" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "lint_findings" ADD CONSTRAINT "lint_findings_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_provenance" ADD CONSTRAINT "run_provenance_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lint_findings_refused" ON "lint_findings" USING btree ("run_id") WHERE "lint_findings"."verdict" = 'REFUSE';