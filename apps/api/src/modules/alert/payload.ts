import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { Alert, AlertRule } from './type.ts';

@ObjectType({ description: 'An alert rule as it is after a change.' })
export class AlertRulePayload {
  @Field(() => AlertRule, { nullable: true, description: 'Null when there are user errors.' })
  readonly rule!: AlertRule | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'An alert as it is after a change.' })
export class AlertPayload {
  @Field(() => Alert, { nullable: true, description: 'Null when there are user errors.' })
  readonly alert!: Alert | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  readonly userErrors!: UserError[];
}

@ObjectType({ description: 'What was removed; its alerts stay.' })
export class AlertRuleDeletePayload {
  @Field(() => ID, { nullable: true, description: 'Null when there are user errors.' })
  readonly deletedId!: string | null;

  @Field(() => [UserError], { description: 'Why nothing was removed; empty when it was.' })
  readonly userErrors!: UserError[];
}
