import { Field, Float, ID, InputType } from 'type-graphql';
import { verdicts } from '../leaderboard/ranked-type.ts';
import { alertDirections, alertKinds, type AlertKindName } from './type.ts';

@InputType({ description: 'What a rule looks for. What its kind does not know must be left out.' })
export class AlertConditionInput {
  @Field(() => alertKinds, { description: 'Any but WEBHOOK_DISABLED, which needs no rule.' })
  kind!: AlertKindName;

  @Field(() => ID, {
    nullable: true,
    description: 'Look at this experiment alone; for RUN_FAILED, RUN_NOT_FINITE, EXPERIMENT_FINISHED, METRIC_CROSSED.',
  })
  experimentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Look at this leaderboard alone; for BEST_CHANGED, VERDICT_CHANGED.',
  })
  leaderboardId?: string | null;

  @Field(() => verdicts, { nullable: true, description: 'Warn of this verdict alone; for VERDICT_CHANGED.' })
  verdict?: keyof typeof verdicts | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a metric, such as "loss/label"; METRIC_CROSSED needs it.',
  })
  metric?: string | null;

  @Field(() => alertDirections, { nullable: true, description: 'On which side of the value; METRIC_CROSSED needs it.' })
  direction?: keyof typeof alertDirections | null;

  @Field(() => Float, { nullable: true, description: 'In the unit of the metric; METRIC_CROSSED needs it.' })
  value?: number | null;
}

@InputType({ description: 'A new alert rule.' })
export class AlertRuleCreateInput {
  @Field(() => String, { description: 'In the words of the team, at most 100 characters.' })
  name!: string;

  @Field(() => AlertConditionInput, { description: 'What it looks for.' })
  condition!: AlertConditionInput;
}

@InputType({ description: 'What changes of an alert rule; what is left out stays.' })
export class AlertRuleUpdateInput {
  @Field(() => ID, { description: 'The rule.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'A new name, at most 100 characters.' })
  name?: string | null;

  @Field(() => AlertConditionInput, { nullable: true, description: 'What it looks for from now on, as a whole.' })
  condition?: AlertConditionInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it looks at all.' })
  enabled?: boolean | null;
}
