import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';

export const adjacencyWeights = { DISTANCE: 'DISTANCE', SIMILARITY: 'SIMILARITY' } as const;
registerEnumType(adjacencyWeights, {
  name: 'AdjacencyWeight',
  description: 'What the weights of a given adjacency are.',
  valuesConfig: {
    DISTANCE: { description: 'Larger means farther.' },
    SIMILARITY: { description: 'Larger means closer.' },
  },
});

@InputType({ description: 'A further table, whose readings models may be shown beside the target.' })
export class CovariateInput {
  @Field(() => String, { description: 'How experiments ask for it.' })
  name!: string;

  @Field(() => String, { description: 'A resource of the data package, or a file of the upload.' })
  table!: string;
}

@InputType({ description: 'What an import is told beside its files: what they cannot say themselves.' })
export class ImportOptionsInput {
  @Field(() => String, { nullable: true, description: 'Short name of the dataset, unique in the team.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the dataset.' })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The file of the upload that holds the values, where there are several and no data package.',
  })
  file?: string | null;

  @Field(() => String, { nullable: true, description: 'A file of the upload: the table of sensors and their places.' })
  locations?: string | null;

  @Field(() => String, { nullable: true, description: 'A file of the upload: edges or a square matrix of weights.' })
  adjacency?: string | null;

  @Field(() => adjacencyWeights, { nullable: true, description: 'What the weights of the adjacency are.' })
  adjacencyIs?: keyof typeof adjacencyWeights | null;

  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone of times that name no offset; UTC when left out.',
  })
  zone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of files without times the time of the first row, as ISO 8601 ("2018-01-01T00:00").',
  })
  start?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of files without times the seconds from row to row.' })
  stepSeconds?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of files with several channels the name, or the number from 0, of the one that is forecast.',
  })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: 'What is measured, such as "speed".' })
  quantity?: string | null;

  @Field(() => String, { nullable: true, description: 'Its unit, such as "mi/h".' })
  unit?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a zero stands for a missing reading.' })
  zeroIsMissing?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What is forecast, where the source holds several: a resource of a data package, an array, a frame or a file.',
  })
  values?: string | null;

  @Field(() => [CovariateInput], { nullable: true, description: 'At most 32.' })
  covariates?: CovariateInput[] | null;
}

@InputType({ description: 'What is to be made of an upload.' })
export class DatasetImportInput {
  @Field(() => ID, { description: 'An upload that is complete.' })
  uploadId!: string;

  @Field(() => ImportOptionsInput, { nullable: true, description: 'What the files cannot say themselves.' })
  options?: ImportOptionsInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Reads everything and reports what it found; no dataset comes of it. False when left out.',
  })
  dryRun?: boolean | null;
}
