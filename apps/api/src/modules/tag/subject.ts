/** What tags and notes can be on, by the ids that the API gives. */
import { subjectTypes, type Subject, type SubjectType } from '@stillgraph/db';
import { createUnionType } from 'type-graphql';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors/user-error.ts';
import { decodeGlobalId } from '../../relay/global-id.ts';
import { Dataset } from '../dataset/type.ts';
import { Experiment } from '../experiment/type.ts';
import { Leaderboard } from '../leaderboard/type.ts';
import { Run } from '../run/type.ts';

export const Annotated = createUnionType({
  name: 'Annotated',
  description: 'What tags and notes can be on.',
  types: () => [Run, Experiment, Dataset, Leaderboard] as const,
  // Which of them it is follows from the class of the object.
});
export type AnnotatedNode = Run | Experiment | Dataset | Leaderboard;

/** The thing behind an id, or what is wrong with the id. */
export function readSubject(id: string, field: readonly string[]): Subject | UserError {
  const decoded = decodeGlobalId(id);
  const type = subjectTypes.find((known) => known === decoded?.type);
  if (decoded === null || type === undefined) {
    const words = subjectTypes.map((known) => known.toLowerCase()).join(', ');
    return new UserError('INVALID', `expected the id of one of ${words}; got "${id}"`, field);
  }
  return { type, id: decoded.id };
}

/** The things with these ids, or the first fault. */
export function readSubjects(ids: readonly string[], field: string): Subject[] | UserError {
  const subjects: Subject[] = [];
  for (const [place, id] of ids.entries()) {
    const subject = readSubject(id, [field, String(place)]);
    if (subject instanceof UserError) return subject;
    subjects.push(subject);
  }
  return subjects;
}

const finders: Readonly<Record<SubjectType, (context: Context, id: string) => Promise<AnnotatedNode | null>>> = {
  Run: async ({ loaders }, id) => of(await loaders.run.load(id), Run),
  Experiment: async ({ loaders }, id) => of(await loaders.experiment.load(id), Experiment),
  Dataset: async ({ loaders }, id) => of(await loaders.dataset.load(id), Dataset),
  Leaderboard: async ({ loaders }, id) => of(await loaders.leaderboard.load(id), Leaderboard),
};

function of<Row, Found>(row: Row | null, type: new (row: Row) => Found): Found | null {
  return row === null ? null : new type(row);
}

/** The thing itself, as far as the team has it. */
export function findSubject(context: Context, { type, id }: Subject): Promise<AnnotatedNode | null> {
  return finders[type](context, id);
}
