/**
 * Who is behind an open WebSocket. Rights are not granted for as long as a socket lives: they are looked up again for
 * every operation and, while subscriptions run, every so often. Whoever lost them is disconnected.
 */
import type { Logger } from 'pino';
import type { Identity } from '../auth/identity.ts';
import { ApiError } from '../errors/api-error.ts';

/** graphql-transport-ws: Forbidden. */
const FORBIDDEN = 4403;

export interface ClosableSocket {
  close(code: number, reason: string): void;
}

export interface SocketIdentityOptions {
  readonly socket: ClosableSocket;
  /** Looks up, from what the handshake brought, who asks; null or an ApiError when nobody may. */
  readonly lookUp: () => Promise<Identity | null>;
  readonly log: Logger;
}

export class SocketIdentity {
  readonly #socket: ClosableSocket;
  readonly #lookUp: () => Promise<Identity | null>;
  readonly #log: Logger;
  #teamId: string | undefined;
  #current: Identity | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor({ socket, lookUp, log }: SocketIdentityOptions) {
    this.#socket = socket;
    this.#lookUp = lookUp;
    this.#log = log;
  }

  /** As of the last look. */
  get current(): Identity | null {
    return this.#current;
  }

  /** @returns who asks now; null for nobody who may, and for one who asks for another team than the first time */
  async refresh(): Promise<Identity | null> {
    const found = await this.#look();
    this.#teamId ??= found?.team.id;
    this.#current = found?.team.id === this.#teamId ? found : null;
    return this.#current;
  }

  async #look(): Promise<Identity | null> {
    try {
      return await this.#lookUp();
    } catch (error) {
      if (error instanceof ApiError) return null;
      throw error;
    }
  }

  /** Closes the socket, subscriptions and all. */
  refuse(): void {
    this.stop();
    this.#socket.close(FORBIDDEN, 'Forbidden');
  }

  /** Looks again at each interval while `isBusy`, and refuses who may no longer ask. */
  watch(intervalMs: number, isBusy: () => boolean): void {
    this.#timer = setInterval(() => {
      if (!isBusy()) return;
      this.refresh()
        .then((identity) => {
          if (identity === null) this.refuse();
        })
        .catch((error: unknown) => {
          // Nothing is sent without the database either: the next look decides.
          this.#log.error({ err: error }, 'a WebSocket could not be authenticated again');
        });
    }, intervalMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
