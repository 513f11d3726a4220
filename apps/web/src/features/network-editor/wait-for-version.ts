/** Waits until the worker has made a version that was asked for. */
import type { Translator } from '../../i18n/translator.ts';

export type SavingAnswer =
  | { readonly state: 'MADE'; readonly version: MadeVersion }
  | { readonly state: 'FAILED'; readonly text: string }
  | { readonly state: 'WAITING' | 'GONE' }
  | { readonly state: 'UNANSWERED'; readonly text: string };

export interface MadeVersion {
  readonly id: string;
  readonly number: number;
  /** What the worker says of it: sensors that it did not carry over. */
  readonly notes: readonly string[];
}

interface Waiting {
  readonly t: Translator<'networkEditor'>;
  readonly ask: () => Promise<SavingAnswer>;
  /** What it is that takes long. */
  readonly onWait: (text: string) => void;
  /** Whether anybody waits still. */
  readonly isWanted: () => boolean;
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

const POLL_MS = 400;
const SLOWEST_MS = 10_000;
/** Asked so often without an end, it is said what it waits for. */
const PATIENCE = 25;
/** Answers that are missed one after the other: with the pauses growing these are about two minutes. */
const MOST_MISSED = 15;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * The worker goes on without this page; an answer that is missed is asked for again, later each time.
 *
 * @returns the version, or why there is none; null where nobody waits any more
 */
export async function versionMade({
  t,
  ask,
  onWait,
  isWanted,
  sleep = pause,
}: Waiting): Promise<MadeVersion | { readonly fault: string } | null> {
  let missed = 0;
  for (let asked = 1; isWanted(); asked += 1) {
    const answer = await ask();
    if (answer.state === 'MADE') return answer.version;
    if (answer.state === 'FAILED') return { fault: answer.text };
    if (answer.state === 'GONE') return { fault: t('wait.gone') };
    missed = answer.state === 'UNANSWERED' ? missed + 1 : 0;
    if (answer.state === 'UNANSWERED') {
      const text = t('wait.unanswered', { text: answer.text });
      if (missed >= MOST_MISSED) return { fault: t('wait.perhaps', { text }) };
      onWait(text);
    } else if (asked >= PATIENCE) onWait(t('wait.worker'));
    await sleep(Math.min(SLOWEST_MS, POLL_MS * 2 ** missed));
  }
  return null;
}
