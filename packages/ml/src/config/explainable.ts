import { isTrained, type RunConfig } from './run.ts';

/** Why a run cannot be explained by what its network looks at; undefined for one that trained a network of its own. */
export function explanationFault(config: RunConfig): string | undefined {
  if (isTrained(config)) return undefined;
  const expected =
    'expected a run that trained a network (a teacher, a student, one that was pruned or factored, NLinear)';
  switch (config.role) {
    case 'baseline':
      return `${expected}, got the baseline ${config.model.name}, which trains none`;
    case 'ensemble':
      return `${expected}, got an ensemble: ask about each of its teachers`;
    default:
      return `${expected}, got one in eight bits: ask about the run that it was made of`;
  }
}
