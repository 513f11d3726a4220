/** How subscriptions come back after the socket dropped. */

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5000;

/**
 * How long to wait before the next try to connect, in ms: doubling from half a second up to five seconds, so that a page
 * is live again soon after the API is, and up to half as long again by chance, so that all pages do not come at once.
 *
 * @param retries tries that have failed since the socket was last open, from 0
 * @param chance a number in 0..1
 */
export function retryWaitMs(retries: number, chance = Math.random()): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** retries) * (1 + chance / 2);
}

/** graphql-transport-ws: Forbidden. */
const FORBIDDEN = 4403;

/** Whether the socket was closed because nobody may ask with this session: coming back would end the same way. */
export function isTurnedAway(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === FORBIDDEN;
}

/** The number of an event, where the field is one. By hand: a library of schemas would weigh on the first page. */
function sequenceOf(field: unknown): number | null {
  if (typeof field !== 'object' || field === null || !('sequence' in field)) return null;
  return Number.isInteger(field.sequence) ? Number(field.sequence) : null;
}

interface Subscribing {
  query: string;
  variables?: Record<string, unknown> | undefined;
}

/**
 * The payload of a subscription whose events are numbered. graphql-ws sends the same object again after a drop: it must
 * by then ask for what follows the last event that came, not for all of them once more. A payload without the variable
 * `afterSequence` stays as it is.
 */
export function resumingPayload<Payload extends Subscribing>(
  payload: Payload,
): { readonly payload: Payload; readonly see: (data: unknown) => void } {
  const resuming = { ...payload };
  return {
    payload: resuming,
    see: (data) => {
      if (resuming.variables === undefined || !('afterSequence' in resuming.variables)) return;
      if (typeof data !== 'object' || data === null) return;
      for (const field of Object.values(data)) {
        const sequence = sequenceOf(field);
        if (sequence !== null) resuming.variables = { ...resuming.variables, afterSequence: sequence };
      }
    },
  };
}
