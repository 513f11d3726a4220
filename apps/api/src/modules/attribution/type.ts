/** What a trained network looks at when it forecasts one sensor. */
import type { attributions } from '@stillgraph/db';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime } from '../../scalars.ts';

export const attributionStatuses = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
} as const;
registerEnumType(attributionStatuses, {
  name: 'AttributionStatus',
  description: 'How far the explaining of a run is.',
  valuesConfig: {
    QUEUED: { description: 'No worker has taken it up.' },
    RUNNING: { description: 'A worker computes it.' },
    SUCCEEDED: { description: 'The result is there.' },
    FAILED: { description: 'It could not be computed; the error says why.' },
  },
});

@ObjectType({ description: 'What one edge of the given graph carries to the forecast.' })
export class EdgeAttribution {
  @Field(() => Int, { description: 'Index of the sensor that the edge leaves.' })
  readonly from!: number;

  @Field(() => Int, { description: 'Index of the sensor that the edge enters.' })
  readonly to!: number;

  @Field(() => Float, { description: 'Weight of the edge in the graph, without a unit.' })
  readonly weight!: number;

  @Field(() => Float, {
    description:
      'Mean absolute change of the forecast without it; the other edges share what it carried (renormalised).',
  })
  readonly change!: number;
}

@ObjectType({
  description:
    'Rank correlations with what random weights give; near 1 an attribution says nothing of what was learnt.',
})
export class AttributionSanity {
  @Field(() => Float, {
    nullable: true,
    description: 'Rank correlation by sensor, -1 to 1; null where too few sensors matter to have an order.',
  })
  readonly nodes!: number | null;

  @Field(() => Float, { nullable: true, description: 'Rank correlation by input step, -1 to 1.' })
  readonly steps!: number | null;

  @Field(() => Float, { nullable: true, description: 'Rank correlation of the gradients by sensor, -1 to 1.' })
  readonly gradientNodes!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Rank correlation of the gradients by input step, -1 to 1; null in attributions of before it was compared, too.',
  })
  readonly gradientSteps!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Rank correlation by edge, -1 to 1; null in attributions of before it was compared, too.',
  })
  readonly edges!: number | null;
}

@ObjectType({ description: 'Mean absolute change of the forecast with so many sensors hidden at once.' })
export class DeletionPoint {
  @Field(() => Int, { description: 'Number of readings that are hidden.' })
  readonly hidden!: number;

  @Field(() => Float, {
    description:
      'Mean absolute change of the forecast in the unit of the dataset, those of the highest attribution hidden first.',
  })
  readonly attributed!: number;

  @Field(() => Float, { description: 'The same in the same unit, hidden in random order.' })
  readonly random!: number;
}

@ObjectType({
  description:
    'Changes of the forecast in the unit of the dataset, under an event protocol of the probability (0 to 1, no unit), ' +
    'means over windows of absolute ones. Readings are hidden by putting the historical profile in their place.',
})
export class AttributionResult {
  @Field(() => [Float], {
    nullable: 'items',
    description: 'With the readings of a sensor hidden, by index; null for those that were not asked about.',
  })
  readonly nodes!: (number | null)[];

  @Field(() => [Float], { description: 'With the readings of all sensors at an input step hidden, oldest first.' })
  readonly steps!: number[];

  @Field(() => [Float], {
    description: 'Gradient times distance from the profile, by sensor, in the unit of the dataset.',
  })
  readonly gradientNodes!: number[];

  @Field(() => [Float], { description: 'The same by input step.' })
  readonly gradientSteps!: number[];

  @Field(() => [EdgeAttribution], { description: 'Edges nearest to the sensor; none where no given graph is read.' })
  readonly edges!: EdgeAttribution[];

  @Field(() => AttributionSanity, { description: 'Whether the attributions depend on what the network has learned.' })
  readonly sanity!: AttributionSanity;

  @Field(() => [DeletionPoint], { description: 'How the forecast moves as more and more readings are hidden.' })
  readonly deletion!: DeletionPoint[];

  @Field(() => Float, {
    nullable: true,
    description: "Rank correlation of the sensors' attributions with those of the teacher; null where there is none.",
  })
  readonly teacherCorrelation!: number | null;

  @Field(() => Int, { description: 'Number of test windows that were looked at.' })
  readonly windows!: number;
}

@ObjectType({ implements: Node, description: 'An explanation of a run for one sensor, which a worker computes.' })
export class Attribution implements Node {
  constructor(readonly row: attributions.AttributionSummary) {}

  get id(): string {
    return encodeGlobalId('Attribution', this.row.id);
  }

  @Field(() => Int, { description: 'Index of the sensor whose forecast is explained.' })
  get node(): number {
    return this.row.node;
  }

  @Field(() => Int, { description: 'First target step, from 1.' })
  get horizonFrom(): number {
    return this.row.horizonFrom;
  }

  @Field(() => Int, { description: 'Last target step.' })
  get horizonTo(): number {
    return this.row.horizonTo;
  }

  @Field(() => attributionStatuses, { description: 'How far it is.' })
  get status(): keyof typeof attributionStatuses {
    return this.row.status;
  }

  @Field(() => String, { nullable: true, description: 'Why it could not be computed.' })
  get error(): string | null {
    return this.row.error;
  }

  @Field(() => DateTime, { description: 'When it was made.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }
}
