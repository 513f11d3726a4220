/** The part of a model card that says what the leakage linter found. */
import { lintChecks } from '@stillgraph/ml/config';
import type { CardFacts } from './facts.ts';
import { plain } from './text.ts';

const words = { REFUSE: 'Refused, which keeps the run off leaderboards', NOTE: 'Noted' } as const;

/** What a check refuses or notes in full, what passes by its number. */
export function checked({ lint }: CardFacts): string {
  if (lint.length === 0) return 'Not checked: the run kept no record of what it read.';
  const told = (['REFUSE', 'NOTE'] as const).flatMap((verdict) =>
    lint
      .filter((finding) => finding.verdict === verdict)
      .map(({ checkName, detail }) => `- ${words[verdict]}: ${titleOf(checkName)}: ${plain(detail)}`),
  );
  const passed = lint.filter(({ verdict }) => verdict === 'PASS').map(({ checkName }) => titleOf(checkName));
  const passes = passed.length === 0 ? [] : [`- Passed: ${passed.join(', ')}`];
  return [...told, ...passes].join('\n');
}

/** In the middle of a line. */
function titleOf(name: string): string {
  const title = lintChecks.find((check) => check.name === name)?.title ?? name;
  return plain(title.charAt(0).toLowerCase() + title.slice(1));
}
