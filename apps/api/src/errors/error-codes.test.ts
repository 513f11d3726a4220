import { readFileSync } from 'node:fs';
import { isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { emittedSchema } from '../testing/emitted-schema.ts';
import { errorCodes } from './error-codes.ts';

const page = readFileSync(new URL('../../../../docs/api/errors.md', import.meta.url), 'utf8');

/** Rows of the table of codes: code, status, again, meaning. */
function documentedCodes(): string[][] {
  const rows = page.split('\n').filter((line) => /^\| `[A-Z_]+`/.test(line));
  return rows.map((row) => {
    const cells = row.split('|').slice(1, -1);
    return cells.map((cell) => cell.trim().replaceAll('`', ''));
  });
}

describe('the list of error codes', () => {
  const entries = Object.entries(errorCodes);

  it('is the one that the page for clients has', () => {
    expect(documentedCodes()).toEqual(
      entries.map(([code, { status, isTemporary, meaning }]) => [
        code,
        String(status),
        isTemporary ? 'yes' : 'no',
        meaning,
      ]),
    );
  });

  it('is the one that the schema has', () => {
    const type = emittedSchema.getType('ErrorCode');
    const values = isEnumType(type) ? type.getValues() : [];
    expect(values.map(({ name, description }) => [name, description])).toEqual(
      entries.map(([code, { meaning }]) => [code, meaning]),
    );
  });

  it('has the user errors of the schema on the same page', () => {
    const type = emittedSchema.getType('UserErrorCode');
    for (const { name } of isEnumType(type) ? type.getValues() : []) expect(page).toContain(`\`${name}\``);
  });
});
