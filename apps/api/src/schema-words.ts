/** What a schema that people read must say: something of every part, and of every number what it counts or measures. */
import type { GraphQLSchema } from 'graphql';
import { schemaParts } from './schema-parts.ts';

/** Words that tell what a number measures, with its unit, or that it counts or numbers something. */
const measures =
  /metres?|kilomet|second|minute|hour|\bday|millisecond|percent|%|0 to 1|\bshare\b|\bunit\b|nats|bytes|degrees|without a unit|correlation|probabilit|\bnumber|how many|count|index|from [01]\b|\bsteps?\b|\bms\b/i;

/** Names that say the unit themselves, such as latencyP50Ms. */
const namedUnit = /(Ms|Seconds|secondsLeft|Bytes|Metres|Percent)\)?$/;

/** Coordinates of what has no description. */
export function withoutDescription(schema: GraphQLSchema): string[] {
  return schemaParts(schema)
    .filter(({ description }) => description.trim() === '')
    .map(({ coordinate }) => coordinate);
}

/** Numbers whose description says neither a unit nor that they count, with that description. */
export function withoutUnit(schema: GraphQLSchema): string[] {
  return schemaParts(schema)
    .filter(({ type }) => type === 'Float' || type === 'Int')
    .filter(({ coordinate, description }) => !measures.test(description) && !namedUnit.test(coordinate))
    .map(({ coordinate, description }) => `${coordinate}: ${description}`);
}
