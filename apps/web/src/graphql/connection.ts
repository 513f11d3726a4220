/** Whether the API answers, and since when it does not, which the frame's strip shows; and whether the socket is open. */

export interface ConnectionState {
  readonly online: boolean;
  /** When the last answer was missed, milliseconds since 1970; null while online. */
  readonly since: number | null;
}

let isSocketOpen = false;
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

/** Says whether the socket of the subscriptions is open. */
export function reportSocket(isOpen: boolean): void {
  if (isOpen === isSocketOpen) return;
  isSocketOpen = isOpen;
  for (const listener of listeners) listener();
}

/** Whether events come as they happen; for useSyncExternalStore. */
export function socketIsOpen(): boolean {
  return isSocketOpen;
}

/** For useSyncExternalStore. */
export function connectionState(): ConnectionState {
  return state;
}
