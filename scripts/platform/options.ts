/** The options of a script's command line. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { PlainError } from './plain-error.ts';

/**
 * Reads a command line; with `--help` or `-h` it prints the usage and ends the process.
 *
 * @param config as `parseArgs` of Node takes it, with the arguments in `args`
 * @throws PlainError that names what is wrong, with the usage
 */
export function parseOptions<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  if (config.args?.some((argument) => argument === '--help' || argument === '-h')) {
    console.log(`Usage: ${usage}`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`);
  }
}
