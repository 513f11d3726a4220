/**
 * Bounds guessing: of passwords, tokens and secrets of invitations, by the address that tries and the account that is tried.
 * Whoever gets in is not counted. An account whose attempts are spent can still be entered by a link or a provider.
 */
import { signInAttempts, type Database } from '@stillgraph/db';
import { ApiError } from '../errors/api-error.ts';
import { callerNetwork } from '../limits/caller-network.ts';

const WINDOW_SECONDS = 15 * 60;
/** Behind one address there may be a whole institute. */
const MOST_OF_ADDRESS = 100;
const MOST_OF_ACCOUNT = 10;
const MOST_DEPARTURES = 300;

const ofAddress = (address: string): signInAttempts.AttemptLimit => ({
  key: `address ${callerNetwork(address)}`,
  most: MOST_OF_ADDRESS,
});

export interface Attempt {
  readonly address: string;
  /** E-mail address or id of who is tried; left out where the try names nobody. */
  readonly account?: string;
}

/**
 * Counts the attempt, and takes it back when `work` gets in.
 *
 * @throws ApiError RATE_LIMITED when too many were made; `work` is not begun then
 */
export async function attempt<Result>(
  accounts: Database,
  { address, account }: Attempt,
  work: () => Promise<Result>,
): Promise<Result> {
  const limits = [
    ofAddress(address),
    ...(account === undefined ? [] : [{ key: `account ${account.toLowerCase()}`, most: MOST_OF_ACCOUNT }]),
  ];
  await take(accounts, limits);
  const result = await work();
  await signInAttempts.giveBack(accounts, limits);
  return result;
}

/**
 * The same for a token that nobody can guess: wrong ones are counted, and a right one gets in however many of them came from
 * its address before.
 *
 * @throws ApiError RATE_LIMITED in place of the refusal when too many were made
 */
export async function attemptToken<Result>(
  accounts: Database,
  address: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiError) await take(accounts, [ofAddress(address)]);
    throw error;
  }
}

/**
 * Counts one who goes to a provider: each leaves a row behind until they come back or ten minutes have passed.
 *
 * @throws ApiError RATE_LIMITED when too many went from this address
 */
export async function countDeparture(accounts: Database, address: string): Promise<void> {
  await take(accounts, [{ key: `departure ${callerNetwork(address)}`, most: MOST_DEPARTURES }]);
}

async function take(accounts: Database, limits: readonly signInAttempts.AttemptLimit[]): Promise<void> {
  const retryAfterSeconds = await signInAttempts.take(accounts, limits, WINDOW_SECONDS);
  if (retryAfterSeconds === 0) return;
  throw new ApiError('RATE_LIMITED', `too many attempts; try again in ${retryAfterSeconds} s`, { retryAfterSeconds });
}
