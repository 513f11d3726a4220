/** Ways through road networks, looked for in a thread of their own that begins with the first question. */
import { Worker } from 'node:worker_threads';
import type { FoundPath, PathAnswer, PathOrder, PathQuestion, Roads } from './messages.ts';
import { SharedLoads, type LoadRoads } from './shared-loads.ts';

interface Waiting {
  readonly order: PathOrder;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (answer: PathAnswer) => void;
  readonly reject: (error: unknown) => void;
}

export class PathFinder {
  private thread: Worker | null = null;
  /** The first is with the thread; the others wait here, where those whose time is up are dropped. */
  private queue: Waiting[] = [];
  private readonly loads = new SharedLoads();
  private asked = 0;

  /** @param mostSegments that the thread keeps from one order to the next, of all networks together */
  constructor(private readonly mostSegments = 1_000_000) {}

  /**
   * @param load gives what is searched, where the thread does not have it from earlier questions
   * @param signal aborted when nobody waits for the answer any more: what the thread has not begun with is then dropped
   * @returns the way of each question; null where no way leads there
   */
  async find(
    questions: readonly PathQuestion[],
    load: LoadRoads,
    signal?: AbortSignal,
  ): Promise<(FoundPath | null | Error)[]> {
    const share = this.loads.begin(load);
    // All that was asked for goes along each time: the thread may forget a network between two orders.
    const roads = new Map<string, Roads>();
    try {
      for (;;) {
        const answer = await this.ask({ questions, roads }, signal);
        if (answer.type === 'found') {
          return answer.outcomes.map((outcome) =>
            outcome !== null && 'failed' in outcome ? new Error(outcome.failed) : outcome,
          );
        }
        for (const [versionId, loaded] of await share.roadsOf(answer.versionIds)) roads.set(versionId, loaded);
        const absent = answer.versionIds.filter((versionId) => !roads.has(versionId));
        if (absent.length > 0) throw new Error(`there are no versions ${absent.join(', ')} of a network`);
      }
    } finally {
      share.end();
    }
  }

  /** Ends the thread; the next question begins another. What waits fails. */
  async close(): Promise<void> {
    await this.thread?.terminate();
  }

  private ask(order: Omit<PathOrder, 'id'>, signal: AbortSignal | undefined): Promise<PathAnswer> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.queue.push({ order: { ...order, id }, signal, resolve, reject });
      if (this.queue.length === 1) this.sendNext();
    });
  }

  private sendNext(): void {
    while (this.queue[0]?.signal?.aborted === true) {
      const late = this.queue.shift();
      late?.reject(late.signal?.reason);
    }
    const next = this.queue[0];
    if (next === undefined) {
      this.thread?.unref();
      return;
    }
    this.thread ??= this.start();
    // As long as somebody waits, the process has something to do.
    this.thread.ref();
    this.thread.postMessage(next.order);
  }

  private start(): Worker {
    const execArgv = ['--import', import.meta.resolve('tsx')];
    const thread = new Worker(new URL('./path-thread.ts', import.meta.url), {
      execArgv,
      workerData: this.mostSegments,
    });
    thread.on('message', (answer: PathAnswer) => {
      if (this.queue[0]?.order.id !== answer.id) return;
      this.queue.shift()?.resolve(answer);
      this.sendNext();
    });
    const lose = (error: Error) => {
      if (this.thread !== thread) return;
      this.thread = null;
      const lost = this.queue;
      this.queue = [];
      for (const { reject } of lost) reject(error);
    };
    thread.on('error', lose);
    thread.on('exit', (code) => lose(new Error(`the thread for ways ended with code ${code}`)));
    return thread;
  }
}

/** One for the process: what a thread has in memory serves all who ask. Whoever asks must be allowed to see the version. */
export const pathFinder = new PathFinder();
