import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { errorCodes, type ApiErrorCode } from '../../errors/error-codes.ts';

/** As type-graphql wants it: names to values. */
const codes = Object.fromEntries(Object.keys(errorCodes).map((code) => [code, code]));
registerEnumType(codes, {
  name: 'ErrorCode',
  description: 'What `extensions.code` of an error may be.',
  valuesConfig: Object.fromEntries(
    Object.entries(errorCodes).map(([code, { meaning }]) => [code, { description: meaning }]),
  ),
});

@ObjectType({ description: 'One code of the closed list, and what it means to a client.' })
export class ErrorKind {
  @Field(() => codes, { description: 'As it stands in `extensions.code` of an error.' })
  readonly code!: ApiErrorCode;

  @Field(() => Int, {
    description: 'Number of the HTTP status of an answer without data; an operation that was executed is answered 200.',
  })
  readonly status!: number;

  @Field(() => String, { description: 'A sentence for whoever writes a client.' })
  readonly meaning!: string;

  @Field(() => Boolean, { description: 'Whether the same request may succeed later, unchanged.' })
  readonly isTemporary!: boolean;
}
