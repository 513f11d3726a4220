import { afterEach, expect, it, vi } from 'vitest';
import { parseOptions } from './options.ts';
import { PlainError } from './plain-error.ts';

const usage = 'npm run thing -- [--name <text>]';
const parse = (...args: string[]) => parseOptions({ args, options: { name: { type: 'string' } } }, usage);

afterEach(() => vi.restoreAllMocks());

it('gives the options, and names what is unknown beside the usage', () => {
  expect(parse('--name', 'one').values).toEqual({ name: 'one' });
  expect(() => parse('--nome', 'one')).toThrow(PlainError);
  expect(() => parse('--nome', 'one')).toThrow(/--nome[^]*Usage: npm run thing/);
});

it.each(['--help', '-h'])('prints the usage on %s and ends well', (option) => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended');
  });
  expect(() => parse('--name', 'one', option)).toThrow('ended');
  expect(exit).toHaveBeenCalledWith(0);
  expect(log).toHaveBeenCalledWith(`Usage: ${usage}`);
});
