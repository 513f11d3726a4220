/** Ways through road networks, looked for in a thread of their own that begins with the first question. */
import { Worker } from 'node:worker_threads';
import type { FoundPath, PathAnswer, PathOrder, PathQuestion, Roads } from './messages.ts';

interface Waiting {
  readonly resolve: (answer: PathAnswer) => void;
  readonly reject: (error: Error) => void;
}

class PathFinder {
  private thread: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  /**
   * @param load gives what is searched, where the thread does not have it from earlier questions
   * @returns the way of each question; null where no way leads there
   */
  async find(
    questions: readonly PathQuestion[],
    load: (versionIds: readonly string[]) => Promise<ReadonlyMap<string, Roads>>,
  ): Promise<(FoundPath | null | Error)[]> {
    let answer = await this.ask({ questions, roads: new Map() });
    if (answer.type === 'unknown') answer = await this.ask({ questions, roads: await load(answer.versionIds) });
    if (answer.type === 'unknown')
      throw new Error(`there are no versions ${answer.versionIds.join(', ')} of a network`);
    return answer.outcomes.map((outcome) =>
      outcome !== null && 'failed' in outcome ? new Error(outcome.failed) : outcome,
    );
  }

  private ask(order: Omit<PathOrder, 'id'>): Promise<PathAnswer> {
    const id = ++this.asked;
    const thread = (this.thread ??= this.start());
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      // As long as somebody waits, the process has something to do.
      thread.ref();
      thread.postMessage({ ...order, id } satisfies PathOrder);
    });
  }

  private start(): Worker {
    const execArgv = ['--import', import.meta.resolve('tsx')];
    const thread = new Worker(new URL('./path-thread.ts', import.meta.url), { execArgv });
    thread.on('message', (answer: PathAnswer) => {
      this.waiting.get(answer.id)?.resolve(answer);
      this.waiting.delete(answer.id);
      if (this.waiting.size === 0) thread.unref();
    });
    const lose = (error: Error) => {
      if (this.thread === thread) this.thread = null;
      for (const { reject } of this.waiting.values()) reject(error);
      this.waiting.clear();
    };
    thread.on('error', lose);
    thread.on('exit', (code) => lose(new Error(`the thread for ways ended with code ${code}`)));
    return thread;
  }
}

/** One for the process: what a thread has in memory serves all who ask. Whoever asks must be allowed to see the version. */
export const pathFinder = new PathFinder();
