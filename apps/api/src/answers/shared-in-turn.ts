import { setImmediate } from 'node:timers/promises';

/** Asks once for all who ask in one turn of the event loop; `read` begins after the last of them asked. */
export function sharedInTurn<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let coming: Promise<Result> | null = null;
  const afterTurn = async (): Promise<Result> => {
    await setImmediate();
    coming = null;
    return read();
  };
  return () => (coming ??= afterTurn());
}
