/**
 * How many operations are under way over WebSockets, subscriptions most of all: they last, each holds memory, and each begins
 * by asking the database who asks. So one socket has so many at once, and so have all sockets of one person or key, which
 * are not without number either.
 */
import { ApiError } from '../errors/api-error.ts';

/** What graphql-ws keeps of a socket: its operations by their ids, the one that is asked for among them; null until a subscription runs. */
export interface OpenSocket {
  readonly subscriptions: Readonly<Record<string, unknown>>;
}

export interface MostAtOnce {
  readonly ofSocket: number;
  readonly ofCaller: number;
  readonly socketsOfCaller: number;
}

/** An operation that was counted. */
export interface Begun {
  /** Why it may not run; null when it may. */
  readonly fault: ApiError | null;
  /** To be called when nothing is done for it any more but to send what a subscription tells; once is enough. */
  readonly end: () => void;
}

interface Work {
  /** Operations that are looked at, executed or subscribed right now. */
  inHand: number;
  isOpen: boolean;
}

/**
 * graphql-ws forgets an operation as soon as the client completes it, but what was begun goes on to its end: whoever asks and
 * completes without waiting would never be seen. So what is in hand is counted beside what graphql-ws knows of.
 */
function countOf({ subscriptions }: OpenSocket, { inHand }: Work): number {
  const known = Object.values(subscriptions);
  const running = known.filter((subscription) => subscription !== null).length;
  return running + Math.max(inHand, known.length - running);
}

export class OperationsAtOnce {
  readonly #most: MostAtOnce;
  readonly #callers = new Map<string, Map<OpenSocket, Work>>();

  constructor(most: MostAtOnce) {
    this.#most = most;
  }

  /**
   * @param caller the person or key whose socket it is
   * @returns false, and nothing is kept, where the caller has as many open as may be
   */
  open(caller: string, socket: OpenSocket): boolean {
    const sockets = this.#callers.get(caller) ?? new Map<OpenSocket, Work>();
    if (sockets.size >= this.#most.socketsOfCaller) return false;
    this.#callers.set(caller, sockets.set(socket, { inHand: 0, isOpen: true }));
    return true;
  }

  /** What is in hand for the socket stays counted until it ends. */
  close(caller: string, socket: OpenSocket): void {
    const work = this.#callers.get(caller)?.get(socket);
    if (work === undefined) return;
    work.isOpen = false;
    this.#forget(caller, socket, work);
  }

  /** Counts the operation that came last on an open socket. */
  begin(caller: string, socket: OpenSocket): Begun {
    const work = this.#callers.get(caller)?.get(socket);
    // Closed while its message waited: nobody is there to be answered.
    if (work === undefined) return { fault: null, end: () => undefined };
    work.inHand += 1;
    let isUnderWay = true;
    const end = () => {
      if (!isUnderWay) return;
      isUnderWay = false;
      work.inHand -= 1;
      this.#forget(caller, socket, work);
    };
    return { fault: this.#fault(caller, socket, work), end };
  }

  #forget(caller: string, socket: OpenSocket, { inHand, isOpen }: Work): void {
    if (isOpen || inHand > 0) return;
    const sockets = this.#callers.get(caller);
    sockets?.delete(socket);
    if (sockets?.size === 0) this.#callers.delete(caller);
  }

  #fault(caller: string, socket: OpenSocket, work: Work): ApiError | null {
    const onSocket = countOf(socket, work);
    if (onSocket > this.#most.ofSocket) {
      return tooMany(`a socket may have ${this.#most.ofSocket} operations at once`, this.#most.ofSocket, onSocket);
    }
    let ofCaller = 0;
    for (const [open, itsWork] of this.#callers.get(caller) ?? []) ofCaller += countOf(open, itsWork);
    if (ofCaller <= this.#most.ofCaller) return null;
    const message = `a person or key may have ${this.#most.ofCaller} operations at once over all sockets`;
    return tooMany(message, this.#most.ofCaller, ofCaller);
  }
}

function tooMany(message: string, limit: number, actual: number): ApiError {
  return new ApiError('TOO_MANY_OPERATIONS', `${message}; complete some first`, { limit, actual });
}
