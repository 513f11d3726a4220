/** Arguments of connections and their bounds. */
import { ArgsType, Field, Int } from 'type-graphql';
import { badInput } from '../errors/api-error.ts';
import { DEFAULT_PAGE, LARGEST_PAGE } from './page-size.ts';

@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many to give, at most ${LARGEST_PAGE}; ${DEFAULT_PAGE} when left out.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Give what comes after this cursor.' })
  after?: string | null;
}

@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: `How many to give from the end, at most ${LARGEST_PAGE}.` })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Give what comes before this cursor.' })
  before?: string | null;
}

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** @throws ApiError BAD_USER_INPUT when the arguments contradict each other or ask for too much */
export function readPageSize({ first, last }: PageArguments): { first: number } | { last: number } {
  if (typeof first === 'number' && typeof last === 'number') throw badInput('give either first or last, not both');
  for (const [name, value] of Object.entries({ first, last })) {
    if (typeof value === 'number' && (value < 0 || value > LARGEST_PAGE)) {
      throw badInput(`${name} must lie between 0 and ${LARGEST_PAGE}; got ${value}`);
    }
  }
  return typeof last === 'number' ? { last } : { first: first ?? DEFAULT_PAGE };
}
