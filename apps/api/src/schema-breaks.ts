/**
 * What a change of the schema breaks for clients that were written against the one that was promised to them:
 * `schema.promised.graphql`, which is the schema of main, and of before any break that was accepted since the last release.
 * It is a file of the repository and not read out of git, so
 * that a shallow clone, a detached head and a tarball all compare with the same; whoever rewrites it shows it in the diff.
 */
import {
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type BreakingChangeType,
  type GraphQLSchema,
} from 'graphql';
import { z } from 'zod';

/** Breaks that were decided on: what graphql-js says of each, when it was decided, and why. */
export const acceptedBreaksSchema = z.array(
  z.strictObject({
    change: z.string().min(1),
    date: z.iso.date(),
    reason: z.string().min(20, 'must say in a sentence why clients have to bear it'),
  }),
);
export type AcceptedBreaks = z.infer<typeof acceptedBreaksSchema>;

/** Changes that graphql-js calls dangerous and that change what an unchanged client gets. */
const breakingAllTheSame: readonly string[] = [DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE];

export interface SchemaBreaks {
  /** Breaks that nobody accepted; a reason to fail. */
  readonly unlisted: readonly string[];
  /** Accepted breaks that the two schemas do not differ by: the list is out of date. */
  readonly stale: readonly string[];
  /** Whether there is any break, accepted or not. */
  readonly isBroken: boolean;
  /** What clients may stumble over if they were written carelessly, such as a new value of an enum. */
  readonly notes: readonly string[];
}

interface Change {
  readonly type: BreakingChangeType | DangerousChangeType;
  readonly description: string;
}

const lineOf = ({ type, description }: Change): string => `${type}: ${description}`;

export function schemaBreaks(promised: GraphQLSchema, now: GraphQLSchema, accepted: AcceptedBreaks): SchemaBreaks {
  const dangerous: readonly Change[] = findDangerousChanges(promised, now);
  const breaking: readonly Change[] = [
    ...findBreakingChanges(promised, now),
    ...dangerous.filter(({ type }) => breakingAllTheSame.includes(type)),
  ];
  const breaks = breaking.map(lineOf);
  const listed = accepted.map(({ change }) => change);
  return {
    unlisted: breaks.filter((line) => !listed.includes(line)),
    isBroken: breaks.length > 0,
    stale: listed.filter((line) => !breaks.includes(line)),
    notes: dangerous.filter(({ type }) => !breakingAllTheSame.includes(type)).map(lineOf),
  };
}

/**
 * What is in the schema now and was promised to nobody: what its removal would take away from the one of now. It is told also
 * while an accepted break holds the promise as it was, since until the next release nothing else watches over it.
 */
export function unpromisedNote(promised: GraphQLSchema, now: GraphQLSchema, { isBroken }: SchemaBreaks) {
  const what = isBroken
    ? 'Not promised yet; beside an accepted break it is by "npm run schema:promise", at a release'
    : 'Not promised yet; run "npm run schema" in apps/api';
  return { what, lines: unpromised(promised, now) };
}

/** The lines alone. */
export function unpromised(promised: GraphQLSchema, now: GraphQLSchema): string[] {
  return findBreakingChanges(now, promised).map(lineOf);
}
