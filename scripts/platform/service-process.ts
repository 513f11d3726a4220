/** One process of a service, in a group of its own, with its output in a file. */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { repository } from './settings.ts';

export interface ServiceCommand {
  readonly name: string;
  /** Arguments for Node. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly log: string;
  readonly folder?: string;
}

const endWithParent = ['--import', new URL('./end-with-parent.mjs', import.meta.url).href] as const;

export class ServiceProcess {
  /** How it ended, once it has. */
  readonly ended: Promise<string>;
  private readonly child: ChildProcess;
  private running = true;

  constructor(command: ServiceCommand) {
    const log = openSync(command.log, 'a', 0o600);
    // In a group of its own: Ctrl-C reaches the script alone, which ends its services in order. Should the script be
    // killed, the channel closes.
    this.child = spawn(process.execPath, [...endWithParent, ...command.args], {
      cwd: command.folder ?? repository,
      env: { ...process.env, ...command.environment, STILLGRAPH_SERVICE: command.name },
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    this.ended = new Promise((resolve) => {
      const finish = (how: string) => {
        this.running = false;
        resolve(how);
      };
      this.child.once('error', (error) => finish(`could not be started (${error.message})`));
      this.child.once('exit', (code, signal) =>
        finish(signal === null ? `ended with code ${code ?? 0}` : `was ended by ${signal}`),
      );
    });
  }

  get isRunning(): boolean {
    return this.running;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Asks the process itself: it tells its own children. */
  ask(): void {
    this.child.kill('SIGTERM');
  }

  /** Ends all of its group at once, also what it may have left running. */
  killGroup(): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
  }
}
