import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createFormatError } from './format-error.ts';
import { badInput } from './api-error.ts';

/** As the driver gives it: the five-character code beside the words. */
const databaseFault = (code: string): Error => Object.assign(new Error('the words of the database'), { code });
const inField = (originalError: Error): GraphQLError =>
  new GraphQLError(originalError.message, { originalError, path: ['runs'] });

describe('what a client sees of an error', () => {
  const lines: string[] = [];
  const format = createFormatError(pino({}, { write: (line: string) => void lines.push(line) }), false);
  const seen = (error: GraphQLError) => format(error.toJSON(), error);

  it('is the whole of one that is meant for it', () => {
    expect(seen(badInput('first must lie between 0 and 100'))).toEqual({
      message: 'first must lie between 0 and 100',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('is an id of one that was not foreseen, and no word of it', () => {
    const { message, extensions, path } = seen(inField(new Error('password=secret')));
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) as string });
    expect(message).not.toContain('secret');
    expect(path).toEqual(['runs']);
    expect(lines.at(-1)).toContain(String(extensions?.['errorId']));
  });

  it.each([
    ['57014', 'DEADLINE_EXCEEDED'],
    ['57P01', 'UNAVAILABLE'],
    ['CONNECTION_CLOSED', 'UNAVAILABLE'],
    ['22021', 'BAD_USER_INPUT'],
    ['22008', 'BAD_USER_INPUT'],
    ['23505', 'INTERNAL_SERVER_ERROR'],
  ])('of a fault %s of the database is %s', (code, expected) => {
    const { message, extensions } = seen(inField(databaseFault(code)));
    expect(extensions).toMatchObject({ code: expected });
    expect(message).not.toContain('the words of the database');
  });

  it('is a code of the closed list where GraphQL itself gives none', () => {
    expect(seen(new GraphQLError('Argument "first" has invalid value.')).extensions).toEqual({
      code: 'BAD_USER_INPUT',
    });
    const foreign = new GraphQLError('no such thing', { extensions: { code: 'SOMETHING_ELSE' } });
    expect(seen(foreign).extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
