import { Field, ID, InputType } from 'type-graphql';
import { runKinds, runStatuses, type RunKindName, type RunStatusName } from './enums.ts';

@InputType({ description: 'Runs that meet all that is given.' })
export class RunFilter {
  @Field(() => ID, { nullable: true })
  experimentId?: string | null;

  @Field(() => ID, { nullable: true })
  datasetId?: string | null;

  @Field(() => [runKinds], { nullable: true })
  kinds?: RunKindName[] | null;

  @Field(() => [runStatuses], { nullable: true })
  statuses?: RunStatusName[] | null;

  @Field(() => [String], { nullable: true, description: 'Names of models, such as "stid-s".' })
  models?: string[] | null;
}
