/**
 * What one caller may spend in a minute, in objects as `measure` counts them. Kept in this process and written nowhere:
 * several processes each give the whole budget (docs/api/rate-limits.md says why).
 */
import { callerNetwork } from './caller-network.ts';

/** A caller's budget after an operation. */
export interface Spent {
  /** Objects that the caller may ask for in a minute. */
  readonly limit: number;
  /** Objects that this operation was counted as. */
  readonly cost: number;
  readonly remaining: number;
  readonly resetAt: Date;
}

export interface BudgetOptions {
  /** Objects a minute for a person or a key; 0 for no limit. */
  readonly known: number;
  /** Objects a minute for all strangers behind one address; 0 for no limit. */
  readonly strangers: number;
}

/** Who pays: a person, a key, or an address that strangers come from. */
export type Payer = { readonly known: string } | { readonly address: string };

const MINUTE_MS = 60_000;
/** Beyond this many payers in a minute the new ones share one purse, so that made-up addresses cannot fill the memory. */
const MOST_PURSES = 100_000;

export class Budgets {
  readonly #options: BudgetOptions;
  readonly #now: () => number;
  #minute = -1;
  #purses = new Map<string, number>();

  constructor(options: BudgetOptions, now: () => number = Date.now) {
    this.#options = options;
    this.#now = now;
  }

  /**
   * Takes the cost of an operation out of the payer's budget, at least one object.
   *
   * @returns what is left after it, and whether it was paid: what costs more than is left is not, and takes nothing
   */
  pay(payer: Payer, cost: number): { readonly isPaid: boolean; readonly spent: Spent } {
    const now = this.#now();
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#purses = new Map();
    }
    const limit = this.#limitOf(payer);
    const key = this.#purseOf(payer);
    const before = this.#purses.get(key) ?? 0;
    const price = Math.max(1, cost);
    const isPaid = before + price <= limit;
    const after = isPaid ? before + price : before;
    if (Number.isFinite(limit)) this.#purses.set(key, after);
    const resetAt = new Date((minute + 1) * MINUTE_MS);
    return { isPaid, spent: { limit, cost: price, remaining: limit - after, resetAt } };
  }

  #limitOf(payer: Payer): number {
    const limit = 'known' in payer ? this.#options.known : this.#options.strangers;
    return limit === 0 ? Infinity : limit;
  }

  #purseOf(payer: Payer): string {
    const key = 'known' in payer ? `known ${payer.known}` : `address ${callerNetwork(payer.address)}`;
    return this.#purses.size < MOST_PURSES || this.#purses.has(key) ? key : 'everybody else';
  }
}
