import { Field, InputType } from 'type-graphql';
import { badInput } from '../errors/api-error.ts';
import { DateTime } from '../scalars.ts';

@InputType({ description: 'A stretch of time; open where an end is left out.' })
export class PeriodInput {
  @Field(() => DateTime, { nullable: true, description: 'From this moment on.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this moment.' })
  until?: Date | null;
}

/** @throws ApiError BAD_USER_INPUT for a period that ends before it begins */
export function readPeriod(
  period: PeriodInput | null | undefined,
  argument: string,
): { readonly from?: Date | undefined; readonly until?: Date | undefined } | undefined {
  if (period === null || period === undefined) return undefined;
  const { from, until } = period;
  if (from instanceof Date && until instanceof Date && until < from) {
    throw badInput(`${argument} expects until after from; got ${from.toISOString()} to ${until.toISOString()}`);
  }
  return { from: from ?? undefined, until: until ?? undefined };
}
