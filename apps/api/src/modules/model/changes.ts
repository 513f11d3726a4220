/** What people decide about the model registry, with refusals as user errors. */
import type { models } from '@stillgraph/db';
import { expecting } from '@stillgraph/db';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { decide as decideWith, type Decision, type Outcome } from '../decide.ts';

const name = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/, {
    error: expecting('lower-case letters and digits, with dots, dashes and underscores between them'),
  });
const text = z.string().max(2000);
const alias = z
  .string()
  .max(40)
  .regex(/^[a-z]([a-z0-9-]*[a-z0-9])?$/, {
    error: expecting('lower-case letters and digits that begin with a letter, with dashes between them'),
  });

/** What may be in each input beside ids. */
export const forms = {
  create: z.object({ name, description: text.nullish() }),
  update: z.object({ name: name.nullish(), description: text.nullish() }),
  version: z.object({ note: text.nullish() }),
  alias: z.object({ alias }),
};

/** As every mutation decides, with the right that the registry asks for. */
export function decide<Ids extends string, Result>(
  context: Context,
  decision: Omit<Decision<Ids, Result>, 'permission'>,
): Promise<Outcome<Result>> {
  return decideWith(context, { ...decision, permission: 'models.write' });
}

export const modelSubject = ({ id }: models.ModelRow) => ({ type: 'RegisteredModel', id });
export const versionSubject = ({ id }: models.ModelVersionRow) => ({ type: 'ModelVersion', id });
