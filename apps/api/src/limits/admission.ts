/** The one gate that every operation passes before it runs, whether it came over HTTP or over a WebSocket. */
import type { Identity } from '../auth/identity.ts';
import { ApiError } from '../errors/api-error.ts';
import type { Budgets, Payer, Spent } from './budget.ts';
import { checkLimits, type CheckedRequest } from './check.ts';
import { introspectionFault, isSchemaSecret, type IntrospectionMode } from './schema-secrecy.ts';
import { variablesFault } from './variables.ts';

export interface AdmissionOptions {
  readonly budgets: Budgets;
  readonly introspection: IntrospectionMode;
}

/** Who asks, as far as admission cares. */
export interface Caller {
  readonly identity: Identity | null;
  /** Where the request came from; strangers behind one address share a budget. */
  readonly address: string;
}

export type Admitted = { readonly spent: Spent } | { readonly faults: readonly ApiError[] };

/** The person or key that asks, by its id; undefined for a stranger. */
export function askerOf(identity: Identity | null): string | undefined {
  return identity?.key?.id ?? identity?.user?.id;
}

function payerOf({ identity, address }: Caller): Payer {
  const id = askerOf(identity);
  return id === undefined ? { address } : { known: id };
}

function rateLimited({ limit, cost, remaining, resetAt }: Spent): ApiError {
  const retryAfterSeconds = Math.max(1, Math.ceil((resetAt.getTime() - Date.now()) / 1000));
  return new ApiError(
    'RATE_LIMITED',
    `${limit} objects may be asked for in a minute; this operation counts ${cost} and ${remaining} are left until ${resetAt.toISOString()}`,
    { limit, cost, remaining, resetAt: resetAt.toISOString(), retryAfterSeconds },
  );
}

export class Admission {
  readonly #budgets: Budgets;
  readonly #introspection: IntrospectionMode;

  constructor({ budgets, introspection }: AdmissionOptions) {
    this.#budgets = budgets;
    this.#introspection = introspection;
  }

  /** Whether errors must not suggest names of the schema to who asks. */
  hidesSchemaFrom({ identity }: Caller): boolean {
    return isSchemaSecret(this.#introspection, identity);
  }

  /** Takes the cost of an answer that is given again; false where the budget does not allow it. */
  payAgain(caller: Caller, cost: number): boolean {
    return this.#budgets.pay(payerOf(caller), cost).isPaid;
  }

  /** @returns what the operation took out of the caller's budget, or why it may not run */
  admit(caller: Caller, request: CheckedRequest): Admitted {
    const early =
      variablesFault(request.variables) ??
      (this.hidesSchemaFrom(caller) ? introspectionFault(this.#introspection, request.document) : null);
    if (early !== null) return { faults: [early] };
    const { cost, faults } = checkLimits(request);
    if (faults.length > 0) return { faults };
    const { isPaid, spent } = this.#budgets.pay(payerOf(caller), cost ?? 1);
    return isPaid ? { spent } : { faults: [rateLimited(spent)] };
  }
}
