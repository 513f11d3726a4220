CREATE TABLE "team_people" (
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "team_people_team_id_user_id_pk" PRIMARY KEY("team_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "team_people" ADD CONSTRAINT "team_people_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_people" ADD CONSTRAINT "team_people_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "team_people_user" ON "team_people" USING btree ("user_id");--> statement-breakpoint
INSERT INTO "team_people" ("team_id", "user_id") SELECT "team_id", "user_id" FROM "memberships" ON CONFLICT DO NOTHING;--> statement-breakpoint
-- As its owner: whoever makes a member need not be let into the list of all that ever were.
CREATE FUNCTION "remember_person"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO team_people (team_id, user_id) VALUES (NEW.team_id, NEW.user_id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "memberships_remembered" AFTER INSERT OR UPDATE OF "team_id", "user_id" ON "memberships"
  FOR EACH ROW EXECUTE FUNCTION "remember_person"();--> statement-breakpoint
-- As its owner: whether another team's artifact still needs a content is not for the one who deletes to see.
ALTER FUNCTION "drop_unused_content"() SECURITY DEFINER SET search_path = public, pg_temp;
