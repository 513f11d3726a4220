import { Query, Resolver } from 'type-graphql';
import { errorCodes, isErrorCode } from '../../errors/error-codes.ts';
import { ErrorKind } from './type.ts';

@Resolver()
export class ErrorCodeResolver {
  @Query(() => [ErrorKind], { description: 'Every code that errors carry; faults of input are `userErrors` instead.' })
  errorCodes(): ErrorKind[] {
    return Object.entries(errorCodes).flatMap(([code, kind]) => (isErrorCode(code) ? [{ code, ...kind }] : []));
  }
}
