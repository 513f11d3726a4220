import { methodRole, methodSchema, storedRunConfigSchema, type RunMethod } from '@stillgraph/ml/config';
import type { CardFacts } from './facts.ts';

/** Whether a run is a student that a teacher taught: neither a control of any kind, nor an ensemble of teachers. */
export function isDistilled({ kind, method }: CardFacts['run']): boolean {
  return kind === 'STUDENT' && roleOf(method) === 'distilled';
}

/** Whether a run is a student whose teacher was shuffled: a control that is taught. */
export function isShuffledControl({ kind, method }: CardFacts['run']): boolean {
  return kind === 'STUDENT' && roleOf(method) === 'shuffled-control';
}

/** Whether a run is a student whose softer targets no network made: a control without a teacher. */
export function isTeacherlessControl({ kind, method }: CardFacts['run']): boolean {
  return kind === 'STUDENT' && roleOf(method) === 'teacherless-control';
}

/** Whether a run is a teacher that was made smaller and not trained again. */
export function isCompressed({ kind, method }: CardFacts['run']): boolean {
  return kind === 'STUDENT' && roleOf(method) === 'compressed';
}

/** Whether a run is a student that began with the weights of another run. */
export function isTransferred({ kind, method }: CardFacts['run']): boolean {
  return kind === 'STUDENT' && roleOf(method) === 'transferred';
}

/** Whether a run is another run's network with smaller weights, trained again or not. */
export function isMadeSmaller({ config }: CardFacts['run']): boolean {
  const role = storedRunConfigSchema.safeParse(config).data?.role;
  return role === 'quantised' || role === 'slimmed';
}

function roleOf(method: string) {
  const names: RunMethod[] = methodSchema.options.map((option) => option.shape.name.value);
  const known = [...names, 'compression' as const, 'transfer' as const, 'submitted' as const].find(
    (name) => name === method,
  );
  return known === undefined ? undefined : methodRole(known);
}
