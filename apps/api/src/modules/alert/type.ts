/** Alerts, and the rules that raise them. */
import type { alerts, AlertCondition } from '@stillgraph/db';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';
import { verdicts } from '../leaderboard/ranked-type.ts';

export const alertKinds = {
  RUN_FAILED: 'RUN_FAILED',
  RUN_NOT_FINITE: 'RUN_NOT_FINITE',
  EXPERIMENT_FINISHED: 'EXPERIMENT_FINISHED',
  BEST_CHANGED: 'BEST_CHANGED',
  VERDICT_CHANGED: 'VERDICT_CHANGED',
  METRIC_CROSSED: 'METRIC_CROSSED',
  WEBHOOK_DISABLED: 'WEBHOOK_DISABLED',
} as const;
export type AlertKindName = keyof typeof alertKinds;
registerEnumType(alertKinds, {
  name: 'AlertKind',
  description: 'What an alert is about.',
  valuesConfig: {
    RUN_FAILED: { description: 'A run failed by itself; those that end with their teacher are no further alerts.' },
    RUN_NOT_FINITE: { description: 'The loss of a run became NaN or infinite.' },
    EXPERIMENT_FINISHED: { description: 'The last run of an experiment has ended.' },
    BEST_CHANGED: { description: 'Another entry comes first on a leaderboard.' },
    VERDICT_CHANGED: { description: 'A leaderboard says something else of a student beside its control.' },
    METRIC_CROSSED: { description: 'A metric of a run is beyond a value, for the first time in an attempt.' },
    WEBHOOK_DISABLED: { description: 'A webhook was disabled after long failure; raised without a rule.' },
  },
});

export const alertDirections = { ABOVE: 'ABOVE', BELOW: 'BELOW' } as const;
registerEnumType(alertDirections, {
  name: 'AlertDirection',
  description: 'On which side of a value a metric is one to warn of.',
  valuesConfig: {
    ABOVE: { description: 'Larger than the value.' },
    BELOW: { description: 'Smaller than the value.' },
  },
});

@ObjectType({ implements: Node, description: 'What the team wants to be warned of.' })
export class AlertRule implements Node {
  constructor(readonly row: alerts.AlertRuleRow) {}

  get id(): string {
    return encodeGlobalId('AlertRule', this.row.id);
  }

  @Field(() => String, { description: 'In the words of the team.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => alertKinds, { description: 'What it looks for.' })
  get kind(): AlertKindName {
    return this.row.kind;
  }

  @Field(() => Boolean, { description: 'Whether it looks at all.' })
  get enabled(): boolean {
    return this.row.enabled;
  }

  @Field(() => ID, { nullable: true, description: 'The only experiment that it looks at; null for any.' })
  get experimentId(): string | null {
    return scopeOf(this.row.condition, 'experimentId', 'Experiment');
  }

  @Field(() => ID, { nullable: true, description: 'The only leaderboard that it looks at; null for any.' })
  get leaderboardId(): string | null {
    return scopeOf(this.row.condition, 'leaderboardId', 'Leaderboard');
  }

  @Field(() => verdicts, {
    nullable: true,
    description: 'Of VERDICT_CHANGED: the only verdict to warn of; null for any.',
  })
  get verdict(): keyof typeof verdicts | null {
    const { condition } = this.row;
    return condition.kind === 'VERDICT_CHANGED' ? (condition.verdict ?? null) : null;
  }

  @Field(() => String, { nullable: true, description: 'Of METRIC_CROSSED: name of the metric.' })
  get metric(): string | null {
    const { condition } = this.row;
    return condition.kind === 'METRIC_CROSSED' ? condition.metric : null;
  }

  @Field(() => alertDirections, { nullable: true, description: 'Of METRIC_CROSSED: on which side of the value.' })
  get direction(): keyof typeof alertDirections | null {
    const { condition } = this.row;
    return condition.kind === 'METRIC_CROSSED' ? condition.direction : null;
  }

  @Field(() => Float, { nullable: true, description: 'Of METRIC_CROSSED: the value, in the unit of the metric.' })
  get value(): number | null {
    const { condition } = this.row;
    return condition.kind === 'METRIC_CROSSED' ? condition.value : null;
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }
}

function scopeOf(condition: AlertCondition, field: 'experimentId' | 'leaderboardId', type: string): string | null {
  const id = field in condition ? Object.entries(condition).find(([name]) => name === field)?.[1] : undefined;
  return typeof id === 'string' ? encodeGlobalId(type, id) : null;
}

@ObjectType({ implements: Node, description: 'A warning to the team.' })
export class Alert implements Node {
  constructor(readonly row: alerts.AlertRow) {}

  get id(): string {
    return encodeGlobalId('Alert', this.row.id);
  }

  @Field(() => alertKinds, { description: 'What it is about.' })
  get kind(): AlertKindName {
    return this.row.kind;
  }

  @Field(() => String, { description: 'A sentence for people.' })
  get message(): string {
    return this.row.message;
  }

  @Field(() => DateTime, { description: 'When it was raised.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => DateTime, { nullable: true, description: 'When somebody said that it was seen; null before.' })
  get acknowledgedAt(): Date | null {
    return this.row.acknowledgedAt;
  }
}

@ObjectType({ description: 'An alert as it is raised.' })
export class AlertEvent {
  @Field(() => Int, {
    description: 'Number of the event in the team; after a drop, subscribe again with the last one.',
  })
  readonly sequence!: number;

  @Field(() => Alert, { description: 'As it is now, which may be later than the event.' })
  readonly alert!: Alert;
}

export const AlertRuleConnection = connectionType(AlertRule, 'AlertRule');
export const AlertConnection = connectionType(Alert, 'Alert');
