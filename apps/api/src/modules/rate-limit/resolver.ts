import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { RateLimit } from './type.ts';

const orNone = (objects: number): number | null => (Number.isFinite(objects) ? objects : null);

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimit, { description: 'The budget of who asks, after this operation; strangers may ask too.' })
  rateLimit(@Ctx() { allowance }: Context): RateLimit {
    allowance.isRepeatable = false;
    const { spent } = allowance;
    if (spent === null) throw new Error('an operation runs that was not admitted');
    return { ...spent, limit: orNone(spent.limit), remaining: orNone(spent.remaining) };
  }
}
