/** How good probabilities of an event are. */
import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Lead times over the events that an alarm told ahead, in minutes.' })
export class LeadMinutes {
  @Field(() => Float, { description: 'Minutes from an alarm to the event, at the median.' })
  readonly median!: number;

  @Field(() => Float, { description: 'Minutes; a quarter of the lead times lie below it.' })
  readonly low!: number;

  @Field(() => Float, { description: 'Minutes; a quarter of the lead times lie above it.' })
  readonly high!: number;
}

@ObjectType({
  description:
    'Alarms, stretches of windows that call an event, matched one to one with the events that they were ahead of.',
})
export class AlarmScore {
  @Field(() => Float, {
    description: 'Number of beginnings of events in the part; of several seeds, as all below, the mean.',
  })
  readonly events!: number;

  @Field(() => Float, {
    description: 'Number of those that an alarm told ahead; where late is null, those too that were met late.',
  })
  readonly detected!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Number of those that no alarm told ahead and a call met at their beginning or soon behind it; null of runs that were scored before these were told apart.',
  })
  readonly late?: number;

  @Field(() => Float, { description: 'Number of alarms that were raised in the part.' })
  readonly alarms!: number;

  @Field(() => Float, { description: 'Alarms that told of nothing, for each node and day.' })
  readonly falsePerNodeDay!: number;

  @Field(() => LeadMinutes, { nullable: true, description: 'Null where no event was detected.' })
  readonly leadMinutes!: LeadMinutes | null;
}

@ObjectType({
  description: 'How good probabilities of an event are: as such, as an order, and as calls at a threshold.',
})
export class EventScore {
  @Field(() => Float, { description: 'Mean of -ln(probability of what came), nats: the loss that ranks.' })
  readonly crossEntropy!: number;

  @Field(() => Float, { description: 'Mean squared difference of probability and label.' })
  readonly brier!: number;

  @Field(() => Float, { description: 'Share of events: the average precision of knowing nothing.' })
  readonly prevalence!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Area under the step-wise precision-recall curve, all nodes together.',
  })
  readonly averagePrecision!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The same within each node with an event, 0 to 1, averaged over those nodes.',
  })
  readonly nodeAveragePrecision!: number | null;

  @Field(() => Float, {
    description: 'Probability from which on an event is called: the best F1 of the validation part.',
  })
  readonly threshold!: number;

  @Field(() => Float, { nullable: true, description: 'Share of events among the calls; null without a call.' })
  readonly precision!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of calls among the events; null without an event.' })
  readonly recall!: number | null;

  @Field(() => Float, { nullable: true, description: '0 to 1; zero without a call, null without an event.' })
  readonly f1!: number | null;

  @Field(() => AlarmScore, { nullable: true, description: 'Over all horizons together: at horizon 0 alone.' })
  readonly alarms!: AlarmScore | null;
}
