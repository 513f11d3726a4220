import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { expecting, plainIssue, shown, silentIssue } from './plain-issue.ts';

const shape = z.strictObject({
  count: z.int().min(1).max(50).optional(),
  share: z.number().gt(0).max(1).optional(),
  name: z.string().min(1).max(3).optional(),
  mark: z.string().length(1).optional(),
  list: z.array(z.boolean()).min(1).optional(),
  way: z.enum(['in', 'out']).optional(),
  only: z.literal('csv').optional(),
  model: z
    .discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })])
    .optional(),
  address: z.url().optional(),
});

function messages(input: unknown, error = plainIssue) {
  return shape.safeParse(input, { error }).error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('an issue', () => {
  it.each([
    [{ count: 'x' }, 'count: expected a number, got "x"'],
    [{ count: 2.5 }, 'count: expected a whole number, got 2.5'],
    [{ count: 0 }, 'count: expected a number of at least 1, got 0'],
    [{ count: 51 }, 'count: expected a number of at most 50, got 51'],
    [{ share: 0 }, 'share: expected a number above 0, got 0'],
    [{ share: NaN }, 'share: expected a number, got NaN'],
    [{ name: '' }, 'name: expected text of at least 1 character, got ""'],
    [{ name: 'abcd' }, 'name: expected text of at most 3 characters, got "abcd"'],
    [{ mark: 'ab' }, 'mark: expected text of exactly 1 character, got "ab"'],
    [{ list: [] }, 'list: expected a list of at least 1 entry, got []'],
    [{ list: [1] }, 'list.0: expected true or false, got 1'],
    [{ way: 'up' }, 'way: expected one of in, out, got "up"'],
    [{ only: 'xls' }, 'only: expected csv, got "xls"'],
    [{ model: { kind: 'c' } }, 'model.kind: expected one of a, b, got "c"'],
    [{ model: {} }, 'model.kind: expected one of a, b, got nothing'],
    [{ model: 7 }, 'model: expected an object with fields, got 7'],
    [{ address: 'here' }, 'address: expected a web address, got "here"'],
    ['text', ': expected an object with fields, got "text"'],
  ])('%j says what was expected and what came', (input, message) => expect(messages(input)).toEqual([message]));

  it('names the fields that there are', () => {
    expect(messages({ counts: 1 })?.[0]).toMatch(
      /^: expected only the fields count, share, .*address, got the unknown field "counts"$/,
    );
  });

  it('repeats nothing of a secret', () => {
    expect(messages({ name: 'secret' }, silentIssue)).toEqual(['name: must be text of at most 3 characters']);
  });

  it('has the words of a schema that has its own', () => {
    const hour = z.string().regex(/^\d\d:\d\d$/, { error: expecting('an hour such as 08:30') });
    expect(hour.safeParse('noon').error?.issues[0]?.message).toBe('expected an hour such as 08:30, got "noon"');
  });

  it('cuts what is long', () => expect(shown('x'.repeat(100))).toHaveLength(80));
});
