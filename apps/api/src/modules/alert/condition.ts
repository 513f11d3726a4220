/** The condition of a rule out of its input, with ids read. */
import { alertConditionSchema, type AlertCondition } from '@stillgraph/db';
import { z } from 'zod';
import { decodeGlobalId } from '../../relay/global-id.ts';
import type { AlertConditionInput } from './input.ts';

const typeOfId = { experimentId: 'Experiment', leaderboardId: 'Leaderboard' } as const;

/** Takes what was given, with uuids in the place of ids; a wrong id is no uuid, which the condition then refuses. */
function rowsOf(input: AlertConditionInput): Record<string, unknown> {
  const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    given.map(([name, value]: [string, unknown]) => {
      if ((name !== 'experimentId' && name !== 'leaderboardId') || typeof value !== 'string') return [name, value];
      const decoded = decodeGlobalId(value);
      return [name, decoded?.type === typeOfId[name] ? decoded.id : value];
    }),
  );
}

/** Checks a condition as it was given. */
export const conditionForm = z.custom<AlertConditionInput>().transform(rowsOf).pipe(alertConditionSchema);

/** @throws ZodError for one that `conditionForm` refuses */
export function readCondition(input: AlertConditionInput): AlertCondition {
  return conditionForm.parse(input);
}
