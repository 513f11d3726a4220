/**
 * Who is behind an open WebSocket. Rights are not granted for as long as a socket lives: they are looked up again for
 * every operation and, while subscriptions run, every so often. Whoever lost them is disconnected.
 */
import { isTransient } from '@stillgraph/db';
import type { Logger } from 'pino';
import type { Identity } from '../auth/identity.ts';
import { ApiError } from '../errors/api-error.ts';

/** graphql-transport-ws: Forbidden. */
const FORBIDDEN = 4403;
/** WebSocket: Try Again Later. Clients of graphql-ws come back after it; 4500, which a throw ends in, is final to them. */
const TRY_AGAIN_LATER = 1013;

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
  #stopped = false;

  constructor({ socket, lookUp, log }: SocketIdentityOptions) {
    this.#socket = socket;
    this.#lookUp = lookUp;
    this.#log = log;
  }

  /** As of the last look. */
  get current(): Identity | null {
    return this.#current;
  }

  /** @returns who asks now; null for nobody who may, for one without a team, and for one of another team than the first time */
  async refresh(): Promise<Identity | null> {
    const found = await this.#look();
    this.#teamId ??= found?.team?.id;
    this.#current = this.#teamId !== undefined && found?.team?.id === this.#teamId ? found : null;
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

  /**
   * Looks, and closes the socket when nobody may ask or when it cannot be told for now (the database is away).
   *
   * @returns whether the socket stays open
   * @throws whatever fault of the look-up does not pass by itself
   */
  async admit(): Promise<boolean> {
    try {
      if ((await this.refresh()) !== null) return true;
      this.refuse();
    } catch (error) {
      this.#log.error({ err: error }, 'a WebSocket could not be authenticated');
      if (!isTransient(error)) throw error;
      this.stop();
      this.#socket.close(TRY_AGAIN_LATER, 'Try again later');
    }
    return false;
  }

  /** Closes the socket, subscriptions and all. */
  refuse(): void {
    this.stop();
    this.#socket.close(FORBIDDEN, 'Forbidden');
  }

  /**
   * Looks again at each interval while `isBusy`, and refuses who may no longer ask. Sockets that came together, as all do
   * after a restart, do not look together: the first look comes at a random moment of the interval.
   */
  watch(intervalMs: number, isBusy: () => boolean): void {
    this.#lookIn(Math.random() * intervalMs, intervalMs, isBusy);
  }

  #lookIn(waitMs: number, intervalMs: number, isBusy: () => boolean): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      void this.#lookAgain(isBusy).finally(() => this.#lookIn(intervalMs, intervalMs, isBusy));
    }, waitMs);
    this.#timer.unref();
  }

  async #lookAgain(isBusy: () => boolean): Promise<void> {
    if (!isBusy()) return;
    try {
      if ((await this.refresh()) === null) this.refuse();
    } catch (error) {
      // Nothing is sent without the database either: the next look decides.
      this.#log.error({ err: error }, 'a WebSocket could not be authenticated again');
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }
}
