/** What makes scores comparable: dataset, split, mask rule, horizons and metric code, hashed. */
import type { protocols } from '@stillgraph/db';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { Json } from '../../scalars.ts';

@ObjectType({
  implements: Node,
  description: 'Dataset, split, mask rule, horizons and metric code, hashed: scores compare only inside one protocol.',
})
export class Protocol implements Node {
  constructor(readonly row: protocols.ProtocolRow) {}

  get id(): string {
    return encodeGlobalId('Protocol', this.row.id);
  }

  @Field(() => String, { description: 'sha256 over the content hash of the dataset and all fields below, in hex.' })
  get hash(): string {
    return this.row.hash;
  }

  @Field(() => Int, { description: 'Length of the input window in steps.' })
  get inputSteps(): number {
    return this.row.inputSteps;
  }

  @Field(() => Int, { description: 'Length of the target in steps.' })
  get targetSteps(): number {
    return this.row.targetSteps;
  }

  @Field(() => [Int], { description: 'Target steps reported singly, counted from 1.' })
  get reportedHorizons(): number[] {
    return this.row.reportedHorizons;
  }

  @Field(() => [Int], {
    description: 'Target steps h at which the error over all steps 1 to h together is reported too.',
  })
  get cumulativeHorizons(): number[] {
    return this.row.cumulativeHorizons;
  }

  @Field(() => Float, { description: 'Share of the series, from its start, that models learn from.' })
  get trainShare(): number {
    return this.row.trainShare;
  }

  @Field(() => Float, { description: 'Share that follows it and chooses among models.' })
  get validationShare(): number {
    return this.row.validationShare;
  }

  @Field(() => String, { description: 'Which targets count; "observed" counts every reading that is present.' })
  get maskRule(): string {
    return this.row.maskRule;
  }

  @Field(() => Float, { description: 'Targets at or below it do not enter MAPE, in the unit of the dataset.' })
  get mapeThreshold(): number {
    return this.row.mapeThreshold;
  }

  @Field(() => Json, {
    nullable: true,
    description:
      'The event whose probability is predicted, as the config has it; null where readings are forecast. ' +
      'It decides what minimises a run and ranks a board: the cross-entropy in nats, or the MAE in the unit of the dataset.',
  })
  get event(): unknown {
    return this.row.event;
  }

  @Field(() => Int, { description: 'Number of the version of the code that computes scores.' })
  get metricVersion(): number {
    return this.row.metricVersion;
  }
}
