/** Whether the API answers, and since when it does not; the frame's strip shows it. */

export interface ConnectionState {
  readonly online: boolean;
  /** When the last answer was missed, milliseconds since 1970; null while online. */
  readonly since: number | null;
}

let state: ConnectionState = { online: true, since: null };
const listeners = new Set<() => void>();

/** Says how the last exchange with the API went. */
export function reportConnection(online: boolean): void {
  if (online === state.online) return;
  state = { online, since: online ? null : Date.now() };
  for (const listener of listeners) listener();
}

/** For useSyncExternalStore. */
export function subscribeToConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For useSyncExternalStore. */
export function connectionState(): ConnectionState {
  return state;
}
