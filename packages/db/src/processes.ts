/** Telling processes of this machine apart: a number alone is given again when its process is gone. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { sha256 } from './hashing.ts';

/** Whether a process with this id exists, ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * What no other process of this number has, nor itself once it has ended: hexadecimal digits made of when it began;
 * undefined where the system does not tell it, or there is no such process.
 */
export function birthOf(pid: number): string | undefined {
  const began = beganByProc(pid) ?? beganByPs(pid);
  return began === undefined ? undefined : sha256(began).slice(0, 16);
}

/**
 * Whether the process that had this number, and was born then, is still there. Where either birth is not known, whether any
 * process has the number.
 */
export function isStillAlive(pid: number, birth: string | undefined): boolean {
  if (!isAlive(pid)) return false;
  const now = birth === undefined ? undefined : birthOf(pid);
  return now === undefined || now === birth;
}

/** In ticks since a boot that has a name of its own. */
function beganByProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in brackets, which may hold anything; the state is the third, the start the 22nd.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // It ended and nobody has waited for it: without an init, as in many containers, nobody ever does.
    if (state === 'Z') return 'ended';
    const began = fields[18];
    return began === undefined ? undefined : `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')} ${began}`;
  } catch (error) {
    // Not Linux, a system that shows nobody the processes of others, or a process that is gone.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EPERM' || code === 'ESRCH') return undefined;
    throw error;
  }
}

function beganByPs(pid: number): string | undefined {
  const words = ['TZ=UTC', 'LC_ALL=C', 'ps', '-p', String(pid), '-o', 'lstart='];
  const answer = spawnSync('env', words, { encoding: 'utf8' });
  if (answer.error !== undefined || answer.status !== 0) return undefined;
  return answer.stdout.trim() || undefined;
}
