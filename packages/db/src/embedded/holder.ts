/** The session by which a process tells others that it uses the server. */
import postgres from 'postgres';

/** Name under which every process that uses the server holds one session; who sees no other holder stops it. */
const HOLDER = 'stillgraph-holder';

/** What the driver takes for no limit. */
const FOR_EVER = 0;

export interface Holder {
  readonly sql: postgres.Sql;
  /** Whether other processes use the server too. */
  hasOthers(): Promise<boolean>;
  /** Ends the session. */
  release(): Promise<void>;
}

/**
 * Holds one session until `release`; one that is lost is opened again.
 * @param options.lifetimeSeconds after which the driver ends the session by itself; never, unless a test wants it
 */
export function holdServer(url: string, options: { readonly lifetimeSeconds?: number } = {}): Holder {
  let released = false;
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 2,
    // The driver's own choice is 30 to 60 minutes; the server would then seem unused and be stopped under our feet.
    max_lifetime: options.lifetimeSeconds ?? FOR_EVER,
    connection: { application_name: HOLDER },
    onnotice: () => undefined,
    onclose: () => {
      if (!released) hold();
    },
  });
  const hold = () => {
    // A refusal ends in another onclose, which tries again after the driver's growing pause.
    sql`select 1`.catch(() => undefined);
  };
  return {
    sql,
    hasOthers: async () => {
      const others = await sql`
        select 1 from pg_stat_activity where application_name = ${HOLDER} and pid <> pg_backend_pid()`;
      return others.length > 0;
    },
    release: async () => {
      released = true;
      await sql.end({ timeout: 1 });
    },
  };
}
