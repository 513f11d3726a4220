/** What one operation has been given to run with. */
import type { Spent } from './budget.ts';
import type { Deadline } from './deadline.ts';

export interface Allowance {
  /** Null for a subscription, which lasts as long as somebody listens. */
  readonly deadline: Deadline | null;
  /** Its part of the caller's budget; null until the operation was admitted. */
  spent: Spent | null;
  /** Whether the same answer may be given again while nothing is written, see `answers/kept-answers.ts`. */
  isRepeatable: boolean;
}
