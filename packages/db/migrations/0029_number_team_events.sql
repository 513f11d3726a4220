-- Numbers the events of a team at the commit of their transaction: the counter's row is locked from here to the end of the
-- commit and by nothing else, so numbers have no gaps, their order is that of the commits, and no other lock is taken after it.
CREATE FUNCTION "number_team_event"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number integer;
BEGIN
  INSERT INTO team_event_counters AS counter (team_id, last_sequence) VALUES (NEW.team_id, 1)
  ON CONFLICT (team_id) DO UPDATE SET last_sequence = counter.last_sequence + 1
  RETURNING counter.last_sequence INTO number;
  -- The transaction began earlier, maybe much; times go with the numbers.
  UPDATE team_events SET sequence = number, at = clock_timestamp() WHERE id = NEW.id;
  -- One notice a team and transaction: Postgres sends equal ones once.
  PERFORM pg_notify('stillgraph_team_events', json_build_object('teamId', NEW.team_id)::text);
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "team_events_number" AFTER INSERT ON "team_events"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "number_team_event"();--> statement-breakpoint
CREATE TRIGGER "team_events_immutable" BEFORE UPDATE ON "team_events"
  FOR EACH ROW WHEN (OLD."sequence" IS NOT NULL) EXECUTE FUNCTION "refuse_change"();
