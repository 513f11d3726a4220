/**
 * How many operations are under way over WebSockets, subscriptions most of all: they last, each holds memory, and each begins
 * by asking the database who asks. So one socket has so many at once, and so have all sockets of one person or key.
 */
import { ApiError } from '../errors/api-error.ts';

/** What graphql-ws keeps of a socket: its operations under way by their ids, the one that is asked for among them. */
export interface OpenSocket {
  readonly subscriptions: Readonly<Record<string, unknown>>;
}

export interface MostAtOnce {
  readonly ofSocket: number;
  readonly ofCaller: number;
}

const countOf = ({ subscriptions }: OpenSocket): number => Object.keys(subscriptions).length;

export class OperationsAtOnce {
  readonly #most: MostAtOnce;
  readonly #sockets = new Map<string, Set<OpenSocket>>();

  constructor(most: MostAtOnce) {
    this.#most = most;
  }

  /** @param caller the person or key whose socket it is */
  open(caller: string, socket: OpenSocket): void {
    const sockets = this.#sockets.get(caller);
    if (sockets === undefined) this.#sockets.set(caller, new Set([socket]));
    else sockets.add(socket);
  }

  close(caller: string, socket: OpenSocket): void {
    const sockets = this.#sockets.get(caller);
    sockets?.delete(socket);
    if (sockets?.size === 0) this.#sockets.delete(caller);
  }

  /** Why the operation that came last on this socket may not run; null when it may. */
  fault(caller: string, socket: OpenSocket): ApiError | null {
    const onSocket = countOf(socket);
    if (onSocket > this.#most.ofSocket) {
      return tooMany(`a socket may have ${this.#most.ofSocket} operations at once`, this.#most.ofSocket, onSocket);
    }
    let ofCaller = 0;
    for (const open of this.#sockets.get(caller) ?? []) ofCaller += countOf(open);
    if (ofCaller <= this.#most.ofCaller) return null;
    const message = `a person or key may have ${this.#most.ofCaller} operations at once over all sockets`;
    return tooMany(message, this.#most.ofCaller, ofCaller);
  }
}

function tooMany(message: string, limit: number, actual: number): ApiError {
  return new ApiError('TOO_MANY_OPERATIONS', `${message}; complete some first`, { limit, actual });
}
