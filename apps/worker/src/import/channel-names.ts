/** Names of channels: experiments ask for a channel by its name. */
import { ImportError } from './import-error.ts';

/** @throws ImportError where two channels have one name */
export function checkChannelNames(where: string, names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice === undefined) return;
  throw new ImportError(where, null, `two channels are called "${twice}"; each needs its own name`);
}
