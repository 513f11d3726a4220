/** What the leakage linter asks of every run, and what it found. */
import type { lint } from '@stillgraph/db';
import { lintChecks } from '@stillgraph/ml/config';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const lintVerdicts = { PASS: 'PASS', NOTE: 'NOTE', REFUSE: 'REFUSE' } as const;
registerEnumType(lintVerdicts, {
  name: 'LintVerdict',
  description: 'What a check of the leakage linter came to.',
  valuesConfig: {
    PASS: { description: 'Nothing leaks.' },
    NOTE: { description: 'It cannot be known, or matters little.' },
    REFUSE: { description: 'The score says nothing: the run is kept off leaderboards.' },
  },
});

function checkOf(name: string): { readonly title: string; readonly asks: string } {
  return lintChecks.find((check) => check.name === name) ?? { title: name, asks: '' };
}

@ObjectType({ description: 'A check of the leakage linter on one run.' })
export class LintFinding {
  constructor(private readonly row: lint.LintFindingRow) {}

  @Field(() => String, { description: 'Such as "scaler".' })
  get check(): string {
    return this.row.checkName;
  }

  @Field(() => String, { description: 'The check, in words.' })
  get title(): string {
    return checkOf(this.row.checkName).title;
  }

  @Field(() => String, { description: 'What the check asks.' })
  get asks(): string {
    return checkOf(this.row.checkName).asks;
  }

  @Field(() => lintVerdicts, { description: 'What it came to.' })
  get verdict(): keyof typeof lintVerdicts {
    return this.row.verdict;
  }

  @Field(() => String, { description: 'What was found, in a sentence.' })
  get detail(): string {
    return this.row.detail;
  }
}

@ObjectType({ description: 'Runs that one check keeps off a leaderboard.' })
export class KeptOff {
  constructor(private readonly kept: lint.KeptOff) {}

  @Field(() => String, { description: 'The check that refused them, such as "scaler".' })
  get check(): string {
    return this.kept.checkName;
  }

  @Field(() => String, { description: 'The check, in words.' })
  get title(): string {
    return checkOf(this.kept.checkName).title;
  }

  @Field(() => Int, { description: 'A run that two checks refuse counts under both.' })
  get runs(): number {
    return this.kept.runs;
  }

  @Field(() => String, { description: 'What was found of one of them.' })
  get detail(): string {
    return this.kept.detail;
  }
}
