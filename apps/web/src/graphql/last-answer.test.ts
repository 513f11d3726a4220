import { describe, expect, it } from 'vitest';
import { lastAnswer } from './last-answer.ts';

const operation = { key: 1 };

describe('lastAnswer', () => {
  const first = lastAnswer<string>(null, 1, { data: 'first', operation });
  it('keeps the answer when the next asking is missed', () => {
    expect(lastAnswer(first, 1, { data: undefined, operation })).toBe(first);
    expect(lastAnswer(first, 1, { data: null, operation })).toBe(first);
  });
  it('takes the newer answer, and is the same object while the data are', () => {
    expect(lastAnswer(first, 1, { data: 'second', operation })).toEqual({ key: 1, data: 'second' });
    expect(lastAnswer(first, 1, { data: 'first', operation })).toBe(first);
  });
  it('does not show the answer of other variables', () => {
    expect(lastAnswer(first, 2, { data: 'first', operation })).toBeNull();
    expect(lastAnswer(first, 2, { data: 'other page', operation: { key: 2 } })).toEqual({ key: 2, data: 'other page' });
  });
});
