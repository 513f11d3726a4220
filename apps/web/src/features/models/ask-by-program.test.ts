import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { askText } from './ask-by-program.tsx';

it('is a query that an API can read, whatever the alias is called', () => {
  expect(() => parse(askText('TW9kZWw6MQ', 'night "shift"'))).not.toThrow();
  expect(askText('TW9kZWw6MQ', 'champion')).toContain('version(alias: "champion")');
});
