/** Postgres refuses to run as root. Where we are root, an unprivileged account of the system runs it. */
import { execFileSync, spawnSync } from 'node:child_process';

export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The account that the server must run as; undefined where our own is good enough. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const id = (flag: string) => {
      const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
      return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : Number.NaN;
    };
    const uid = id('-u');
    const gid = id('-g');
    if (uid > 0 && Number.isInteger(gid)) return { name, uid, gid };
  }
  throw new Error(
    'Postgres does not run as root, and this system has neither a "postgres" nor a "nobody" account to run it as; ' +
      'start as another user, create one of the two, or set DATABASE_URL to a server of your own',
  );
}

/** Whether the account can enter this folder (a home folder of root's usually shuts everyone else out). */
export function canEnter(account: Account, folder: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$1" && ls . > /dev/null', 'sh', folder], {
      uid: account.uid,
      gid: account.gid,
      cwd: '/',
      stdio: 'ignore',
    });
    return true;
  } catch {
    // Any failure means the same: this account cannot work there.
    return false;
  }
}
