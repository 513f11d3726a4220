/** Sends what waits for webhooks, whenever something does. Any number of workers may do so at once. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  listenWebhooks,
  sealingKey,
  unseal,
  webhooks,
  type Database,
  type DatabaseConnection,
  type Listening,
} from '@stillgraph/db';
import type { Log } from '../log.ts';
import { bodyOf, signedHeaders } from './message.ts';
import { post } from './post.ts';

/** Webhooks that are sent to at once: they wait for receivers, not for this machine. */
const LANES = 8;
/** Deliveries of one webhook before another one's turn. */
const TURN = 20;
/** How long it sleeps at most where nothing is due: a notice may have been lost with its connection. */
const LONGEST_SLEEP_MS = 30_000;
/** While the database is away. */
const AGAIN_MS = 1000;

export interface DispatcherOptions {
  readonly connection: DatabaseConnection;
  /** Secret of the installation, which the secrets of webhooks are sealed by. */
  readonly authSecret: string;
  readonly allowPrivate: boolean;
  readonly log: Log;
}

export interface Dispatcher {
  /** Ends what is being sent and takes nothing more. */
  stop(): Promise<void>;
}

export async function startDispatcher(options: DispatcherOptions): Promise<Dispatcher> {
  const { db, sql } = options.connection;
  const stopping = new AbortController();
  const alarm = new Alarm();
  const listening: Listening = await listenWebhooks(
    sql,
    () => alarm.ring(),
    () => alarm.ring(),
  );
  const key = sealingKey(options.authSecret, 'webhook secrets');
  const lane = async () => {
    while (!stopping.signal.aborted) {
      try {
        const leased = await webhooks.lease(db);
        if (leased !== undefined) {
          // There may be more webhooks than this one: another lane looks meanwhile.
          alarm.ring();
          await takeTurn(db, leased, key, options, stopping.signal);
        } else {
          await webhooks.endStray(db);
          const seconds = (await webhooks.secondsUntilDue(db)) ?? Number.POSITIVE_INFINITY;
          await alarm.wait(Math.min(Math.max(seconds * 1000, 50), LONGEST_SLEEP_MS), stopping.signal);
        }
      } catch (error) {
        options.log.warn({ err: error }, 'webhooks could not be sent to; it is tried again');
        await sleep(AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  const lanes = Array.from({ length: LANES }, lane);
  return {
    stop: async () => {
      stopping.abort();
      alarm.ring();
      await Promise.all(lanes);
      await listening.stop();
    },
  };
}

async function takeTurn(
  db: Database,
  leased: webhooks.Leased,
  key: Uint8Array,
  { allowPrivate, log }: DispatcherOptions,
  stopping: AbortSignal,
): Promise<void> {
  const { webhook } = leased;
  for (const due of await webhooks.due(db, webhook.id, TURN)) {
    if (stopping.aborted) break;
    const attempt = await attemptOf(webhook, due, key, allowPrivate);
    if (!(await webhooks.record(db, leased, due.delivery, attempt))) return;
    const told = { webhookId: webhook.id, deliveryId: due.delivery.id, status: attempt.responseStatus };
    if (attempt.delivered) log.debug(told, 'a webhook was delivered');
    else log.info({ ...told, error: attempt.error }, 'a webhook was not delivered');
    if (attempt.gone === true) break;
  }
  await webhooks.release(db, leased);
}

async function attemptOf(
  webhook: webhooks.WebhookRow,
  due: webhooks.DueDelivery,
  key: Uint8Array,
  allowPrivate: boolean,
): Promise<webhooks.Attempt> {
  let secrets: readonly string[];
  try {
    secrets = secretsOf(webhook, key);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${reason}; rotate the secret of this webhook`;
    return { delivered: false, responseStatus: null, durationMs: 0, responseExcerpt: null, error: message };
  }
  const body = bodyOf(due);
  const headers = signedHeaders(due.delivery.id, body, secrets, Math.floor(Date.now() / 1000));
  return post(webhook.url, body, headers, { allowPrivate });
}

function secretsOf({ id, secret, previousSecret, previousSecretUntil }: webhooks.WebhookRow, key: Uint8Array) {
  const secrets = [unseal(key, secret, id)];
  const overlaps = previousSecret !== null && previousSecretUntil !== null && previousSecretUntil > new Date();
  return overlaps ? [...secrets, unseal(key, previousSecret, id)] : secrets;
}

/** Wakes one sleeper for each ring; a ring without sleepers is kept for the next. */
class Alarm {
  readonly #sleepers = new Set<() => void>();
  #rang = false;

  ring(): void {
    const [first] = this.#sleepers;
    if (first === undefined) this.#rang = true;
    else first();
  }

  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (this.#rang || signal.aborted) {
      this.#rang = false;
      return;
    }
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      signal.addEventListener('abort', wake);
      this.#sleepers.add(wake);
    });
  }
}
