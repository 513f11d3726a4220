/** A server for tests and demonstrations: everything about it is gone when it stops. */
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeHome } from './cluster.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './server.ts';

/** Starts a server with a home in the temporary folder; nothing in it survives `stop`. */
export async function startTemporaryPostgres(): Promise<EmbeddedPostgres> {
  const home = await mkdtemp(join(tmpdir(), 'stillgraph-postgres-'));
  // mkdtemp shuts everyone else out, also the account that runs the server for root. The data folder stays shut.
  await chmod(home, 0o755);
  try {
    const server = await startEmbeddedPostgres({ home, durable: false, endsWithProcess: true });
    return {
      ...server,
      stop: async () => {
        await server.stop();
        await removeHome(home);
      },
    };
  } catch (error) {
    await removeHome(home);
    throw error;
  }
}
