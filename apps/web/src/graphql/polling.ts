/** When a polled query is asked again. */

/** An asking that has not been answered for so long is given up for a new one: its connection may be dead. */
const PATIENCE_MS = 30_000;

export interface Polling {
  /** Pause between two askings. */
  readonly everyMs: number;
  readonly ask: () => void;
  /** Whether an asking is under way; asking again would abort it, and a slow answer would never arrive. */
  readonly isBusy: () => boolean;
  /** The document, or what stands for it in a test. */
  readonly page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
}

/** Asks at a pace while the page is visible, and at once when it becomes visible. Returns what stops it. */
export function startPolling({ everyMs, ask, isBusy, page }: Polling): () => void {
  let busySince: number | null = null;
  const tick = () => {
    if (page.visibilityState !== 'visible') return;
    if (isBusy()) {
      busySince ??= Date.now();
      if (Date.now() - busySince < PATIENCE_MS) return;
    }
    busySince = null;
    ask();
  };
  const timer = setInterval(tick, everyMs);
  page.addEventListener('visibilitychange', tick);
  return () => {
    clearInterval(timer);
    page.removeEventListener('visibilitychange', tick);
  };
}
