/**
 * Deprecations name what to use instead and the day until which the old is kept:
 * `deprecationReason: 'use Run.fieldName; removed after 2027-06-01'`. Nothing fails when that day has come (a test must
 * not begin to fail by the calendar); `npm run check:schema` says so.
 */
import type { GraphQLSchema } from 'graphql';
import { schemaParts } from './schema-parts.ts';

const form = /^use (?<replacement>[A-Z]\w*(?:[.]\w+(?:\(\w+\))?)?); removed after (?<date>\d{4}-\d{2}-\d{2})$/;

interface Deprecation {
  readonly coordinate: string;
  readonly reason: string;
}

function deprecations(schema: GraphQLSchema): Deprecation[] {
  return schemaParts(schema).flatMap(({ coordinate, deprecationReason }) =>
    deprecationReason === null ? [] : [{ coordinate, reason: deprecationReason }],
  );
}

/** What is wrong with the deprecations of a schema, in sentences. */
export function deprecationFaults(schema: GraphQLSchema): string[] {
  const known = new Set(schemaParts(schema).map(({ coordinate }) => coordinate));
  return deprecations(schema).flatMap(({ coordinate, reason }) => {
    const { replacement = '', date = '' } = form.exec(reason)?.groups ?? {};
    if (date === '') {
      return [`${coordinate}: expected "use Type.field; removed after YYYY-MM-DD", got "${reason}"`];
    }
    if (Number.isNaN(Date.parse(date))) return [`${coordinate}: there is no day ${date}`];
    return known.has(replacement) ? [] : [`${coordinate}: the schema has no ${replacement} to use instead`];
  });
}

/** What is deprecated and whose day has passed: it may go, with an entry in schema-breaks.json. */
export function overdue(schema: GraphQLSchema, today: Date): string[] {
  return deprecations(schema).flatMap(({ coordinate, reason }) => {
    const date = form.exec(reason)?.groups?.['date'];
    return date !== undefined && Date.parse(date) + 24 * 60 * 60 * 1000 <= today.getTime()
      ? [`${coordinate}: ${reason}`]
      : [];
  });
}
