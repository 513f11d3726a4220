import { describe, expect, it } from 'vitest';
import { lineDifferences } from './schema-difference.ts';

describe('lineDifferences', () => {
  it('is empty for equal texts', () => {
    expect(lineDifferences('a\nb\n', 'a\nb\n')).toEqual([]);
  });

  it('names what went and what came, with line numbers', () => {
    expect(lineDifferences('a\nb\nc', 'a\nx\nc\nd')).toEqual(['-    2 b', '+    2 x', '+    4 d']);
  });
});
