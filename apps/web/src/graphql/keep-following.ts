/** Keeps a stream of events followed: whenever it ends before its time, it is subscribed to again, after a wait. */

export interface Following {
  /** Subscribes; gives what unsubscribes. Calls `onEvent` at each event and `onEnd` when none will follow. */
  readonly subscribe: (on: { readonly onEvent: () => void; readonly onEnd: () => void }) => () => void;
  /** Whether nothing more is expected: an end is then final. */
  readonly isOver: () => boolean;
  /** Wait before the next try in ms, by how many have failed since the last event. */
  readonly waitMs: (failures: number) => number;
}

/** Follows until it is over; returns what stops it. */
export function keepFollowing({ subscribe, isOver, waitMs }: Following): () => void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe: () => void = () => undefined;
  const start = () => {
    let ended = false;
    unsubscribe = subscribe({
      onEvent: () => {
        failures = 0;
      },
      onEnd: () => {
        if (ended) return;
        ended = true;
        timer = setTimeout(() => {
          unsubscribe();
          if (!isOver()) start();
        }, waitMs(failures));
        failures += 1;
      },
    });
  };
  start();
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
