import type { savedViews } from '@stillgraph/db';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../errors/user-error.ts';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { Node } from '../../relay/node.ts';
import { DateTime, Json } from '../../scalars.ts';

export const viewPages = { RUNS: 'RUNS', EXPERIMENTS: 'EXPERIMENTS', LEADERBOARD: 'LEADERBOARD' } as const;
export type ViewPageName = keyof typeof viewPages;
registerEnumType(viewPages, {
  name: 'ViewPage',
  description: 'The list that a view is of.',
  valuesConfig: {
    RUNS: { description: 'The list of runs.' },
    EXPERIMENTS: { description: 'The list of experiments.' },
    LEADERBOARD: { description: 'The entries of a leaderboard.' },
  },
});

@ObjectType({ implements: Node, description: 'A list as somebody left it, to come back to.' })
export class SavedView implements Node {
  constructor(readonly row: savedViews.SavedViewRow) {}

  get id(): string {
    return encodeGlobalId('SavedView', this.row.id);
  }

  @Field(() => viewPages, { description: 'The page that it is a view of.' })
  get page(): ViewPageName {
    return this.row.page;
  }

  @Field(() => String, { description: 'At most 100 characters.' })
  get name(): string {
    return this.row.name;
  }

  @Field(() => Boolean, { description: 'Whether only one person sees it; else the whole team does.' })
  get isPersonal(): boolean {
    return this.row.ownerId !== null;
  }

  @Field(() => Json, {
    description:
      'filter and orderBy as the list takes them, columns and groupBy by names of columns, pageSize in rows.',
  })
  get definition(): unknown {
    return this.row.definition;
  }

  @Field(() => DateTime, { description: 'When it was created.' })
  get createdAt(): Date {
    return this.row.createdAt;
  }

  @Field(() => DateTime, { description: 'When its name or definition was changed last.' })
  get changedAt(): Date {
    return this.row.changedAt;
  }
}

@InputType({ description: 'A view to keep.' })
export class SavedViewCreateInput {
  @Field(() => viewPages, { description: 'The page that it is a view of.' })
  page!: ViewPageName;

  @Field(() => String, { description: 'Once on the page for its owner; at most 100 characters.' })
  name!: string;

  @Field(() => Boolean, { nullable: true, description: 'For who asks alone; for the whole team when left out.' })
  isPersonal?: boolean | null;

  @Field(() => Json, {
    description: '{ filter, orderBy, columns, groupBy, pageSize }: each as the list takes it, each may be left out.',
  })
  definition!: unknown;
}

@InputType({ description: 'What of a view shall change; what is left out stays.' })
export class SavedViewUpdateInput {
  @Field(() => String, { nullable: true, description: 'At most 100 characters.' })
  name?: string | null;

  @Field(() => Json, { nullable: true, description: 'In place of the one that it has.' })
  definition?: unknown;
}

@ObjectType({ description: 'The view that was kept, changed or removed.' })
export class SavedViewPayload {
  @Field(() => SavedView, { nullable: true, description: 'Null when there are user errors.' })
  readonly savedView!: SavedView | null;

  @Field(() => [UserError], { description: 'Faults of the input; empty when it was done.' })
  readonly userErrors!: UserError[];
}
