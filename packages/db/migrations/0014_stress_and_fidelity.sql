ALTER TABLE "run_diagnostics" ADD COLUMN "stress" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "run_diagnostics" ADD COLUMN "fidelity" jsonb DEFAULT '[]'::jsonb NOT NULL;