import { Field, InputType } from 'type-graphql';

@InputType({ description: 'A new team.' })
export class TeamCreateInput {
  @Field(() => String, { description: 'What it is called; 1 to 100 characters.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Short name for addresses and commands, which no other team has: at most 60 lower-case letters, digits and dashes between them. Made of the name when left out.',
  })
  slug?: string | null;
}

@InputType({ description: 'How the team is to be called; what is left out stays.' })
export class TeamUpdateInput {
  @Field(() => String, { nullable: true, description: '1 to 100 characters.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Short name, which no other team has: at most 60 lower-case letters, digits and dashes between them. Commands know the team by it from then on.',
  })
  slug?: string | null;
}
