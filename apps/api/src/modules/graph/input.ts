import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { graphRecipes, type GraphRecipeName } from './type.ts';

@InputType({
  description: 'How a graph is made from the coordinates of the sensors; all distances are great-circle distances.',
})
export class GraphRecipeInput {
  @Field(() => graphRecipes, { description: 'All but GIVEN, which comes with the data only.' })
  kind!: GraphRecipeName;

  @Field(() => Float, {
    nullable: true,
    description: 'GAUSSIAN_KERNEL: scale of the distances; their standard deviation when left out.',
  })
  sigmaMetres?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'GAUSSIAN_KERNEL: smallest weight that stays an edge, without a unit; 0.1 when left out.',
  })
  threshold?: number | null;

  @Field(() => Int, { nullable: true, description: 'K_NEAREST: how many sensors each is joined with; required.' })
  neighbours?: number | null;
}

@InputType({ description: 'The graph to make.' })
export class GraphCreateInput {
  @Field(() => ID, { description: 'The dataset whose sensors become its nodes.' })
  datasetId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Unique among the graphs of the dataset; made up when left out.',
  })
  name?: string | null;

  @Field(() => GraphRecipeInput, { description: 'How its weights shall come about.' })
  recipe!: GraphRecipeInput;
}
