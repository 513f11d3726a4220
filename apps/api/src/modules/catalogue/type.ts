/** Public datasets that results are published on. */
import { isFetchable, unconfirmedFacts, type CatalogueEntry, type CatalogueFact } from '@stillgraph/ml/config';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../relay/connection.ts';
import { Licence } from '../licence/type.ts';

const facts = { ADDRESS: 'ADDRESS', CHECKSUM: 'CHECKSUM', START: 'START' } as const satisfies Record<
  CatalogueFact,
  string
>;
registerEnumType(facts, {
  name: 'CatalogueFact',
  description: 'What the catalogue says, or lacks, of a public dataset.',
  valuesConfig: {
    ADDRESS: { description: 'From where its files are fetched.' },
    CHECKSUM: {
      description: 'The sha256 of every file: where one is not known, the shape alone tells another dataset.',
    },
    START: { description: 'When its first row was measured, which the files do not say.' },
  },
});

@ObjectType({ description: 'One file of a public dataset.' })
export class CatalogueFile {
  @Field(() => String, { description: 'Its name, also in the folder of a mirror.' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'From where the server fetches it; null where an account is needed.',
  })
  readonly url!: string | null;

  @Field(() => Float, { nullable: true, description: 'Its size in bytes; null where no public source says it.' })
  readonly bytes!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'In hex; null where no public source says it: then the shape alone is checked.',
  })
  readonly sha256!: string | null;
}

@ObjectType({ description: 'A public dataset that results are published on.' })
export class CatalogueDataset {
  constructor(private readonly entry: CatalogueEntry) {}

  @Field(() => String, { description: 'Unique in the catalogue; catalogueImport takes it.' })
  get name(): string {
    return this.entry.name;
  }

  @Field(() => String, { description: 'As papers call it.' })
  get title(): string {
    return this.entry.title;
  }

  @Field(() => String, { description: 'What it holds, a sentence.' })
  get description(): string {
    return this.entry.description;
  }

  @Field(() => String, { description: 'What to cite.' })
  get citation(): string {
    return this.entry.citation;
  }

  @Field(() => Licence, { description: 'Its terms; they stay with everything that is derived from it.' })
  get licence(): Licence {
    return this.entry.licence;
  }

  @Field(() => String, { description: 'Where its authors publish it.' })
  get homepage(): string {
    return this.entry.homepage;
  }

  @Field(() => [CatalogueFile], { description: 'What is fetched, or taken from the mirror.' })
  get files(): readonly CatalogueFile[] {
    return this.entry.files;
  }

  @Field(() => Boolean, {
    description: 'Whether the server can fetch it by itself; if not, it must lie in the folder of CATALOGUE_MIRROR.',
  })
  get isFetchable(): boolean {
    return isFetchable(this.entry);
  }

  @Field(() => [facts], {
    description: 'What no public source at hand confirms; empty where all of it was seen, and checksums are known.',
  })
  get unconfirmed(): CatalogueFact[] {
    return unconfirmedFacts(this.entry);
  }

  @Field(() => Int, { description: 'Number of sensors.' })
  get nodeCount(): number {
    return this.entry.shape.nodes;
  }

  @Field(() => Int, { nullable: true, description: 'Number of time steps; null where it depends on the years taken.' })
  get steps(): number | null {
    return this.entry.shape.steps;
  }

  @Field(() => Int, { description: 'Seconds from one step to the next.' })
  get stepSeconds(): number {
    return this.entry.shape.stepSeconds;
  }

  @Field(() => String, { description: 'What it measures.' })
  get quantity(): string {
    return this.entry.quantity;
  }

  @Field(() => String, { description: 'Its unit.' })
  get unit(): string {
    return this.entry.unit;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Name of the published protocol that results on it stand under.',
  })
  get protocol(): string | null {
    return this.entry.protocol;
  }
}

export const CatalogueDatasetConnection = connectionType(CatalogueDataset, 'CatalogueDataset');
