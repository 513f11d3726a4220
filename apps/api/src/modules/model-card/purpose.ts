/** The first sentence of a model card: what the run is and what it says. */
import { unitText } from '@stillgraph/db';
import { eventLabel, storedRunConfigSchema } from '@stillgraph/ml/config';
import type { CardFacts } from './facts.ts';
import { eventOf } from './measure.ts';
import { isCompressed, isDistilled, isShuffledControl, isTeacherlessControl, isTransferred } from './roles.ts';
import { count, plain, span } from './text.ts';

const roles = { BASELINE: 'A baseline', TEACHER: 'A teacher', STUDENT: 'A student' } as const;

export function purpose(facts: CardFacts): string {
  const { run, dataset, protocol, source, teachers } = facts;
  const event = eventOf(facts);
  const said =
    event === null
      ? `forecasts ${plain(dataset.quantity)}`
      : `gives the probability of an event, ${plain(eventLabel(event, unitText(dataset.unit)))},`;
  const taught = plain(teachers.join(', '));
  const learnt =
    run.kind !== 'STUDENT'
      ? ''
      : isDistilled(run)
        ? ` distilled from ${taught} by ${plain(run.methodLabel ?? run.method)}`
        : isShuffledControl(run)
          ? `, a control, taught by forecasts of ${taught} for other days`
          : isTeacherlessControl(run)
            ? `, a control without a teacher, taught by ${plain(run.methodLabel ?? run.method)}`
            : isCompressed(run)
              ? ', its teacher made smaller'
              : ' trained from labels alone';
  const began =
    source === null
      ? ''
      : isTransferred(run)
        ? `, from the weights of a trained ${plain(source.label)} ${whereOf(source)} on`
        : `, made of a trained ${plain(source.label)}`;
  return (
    `${roles[run.kind]}${learnt}${began}. It ${said} at ${count(dataset.nodeCount)} sensors: from the ` +
    `last ${span(protocol.inputSteps * dataset.stepSeconds)}${besideIt(run.config)} to the next ${span(protocol.targetSteps * dataset.stepSeconds)}, ` +
    `in steps of ${span(dataset.stepSeconds)}.`
  );
}

function whereOf({ otherDataset }: NonNullable<CardFacts['source']>): string {
  return otherDataset === null ? 'of the same dataset' : `of another dataset, ${plain(otherDataset)},`;
}

/** Further channels that it is shown; nothing where it reads none. */
function besideIt(config: unknown): string {
  const { data } = storedRunConfigSchema.safeParse(config);
  const channels = data === undefined || data.role === 'ensemble' ? [] : data.inputs.covariates;
  return channels.length === 0 ? '' : `, with ${plain(channels.join(' and '))} beside it,`;
}
