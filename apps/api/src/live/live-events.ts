/**
 * The one LISTEN connection of this process, shared by all subscriptions. It carries no data: a notice only wakes those
 * whose run or experiment it names, who then read the numbered events from the database. So a lost connection loses
 * nothing: after reconnecting everybody is woken once.
 */
import { listenRunEvents, type DatabaseConnection, type Listening } from '@stillgraph/db';
import { Bell } from './bell.ts';

export interface Topic {
  readonly runId?: string;
  readonly experimentId?: string;
}

export class LiveEvents {
  readonly #bells = new Map<Bell, Topic>();
  #listening: Listening | null = null;

  async start(sql: DatabaseConnection['sql']): Promise<void> {
    this.#listening = await listenRunEvents(
      sql,
      (notice) => {
        for (const [bell, topic] of this.#bells) {
          if (topic.runId === notice.runId || topic.experimentId === notice.experimentId) bell.ring(notice);
        }
      },
      () => {
        for (const bell of this.#bells.keys()) bell.ring('all');
      },
    );
  }

  async stop(): Promise<void> {
    for (const bell of this.#bells.keys()) bell.close();
    this.#bells.clear();
    await this.#listening?.stop();
    this.#listening = null;
  }

  /** A bell that rings when something about the topic changes. The caller gives it back with `release`. */
  bell(topic: Topic): Bell {
    const bell = new Bell();
    this.#bells.set(bell, topic);
    return bell;
  }

  release(bell: Bell): void {
    bell.close();
    this.#bells.delete(bell);
  }

  /** Number of subscriptions that are followed. */
  get followers(): number {
    return this.#bells.size;
  }
}
