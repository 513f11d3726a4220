/** Faults of a mutation's input, answered as data so that a form can show each beside its field. */
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const userErrorCodes = {
  INVALID: 'INVALID',
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  CONFLICT: 'CONFLICT',
} as const;
export type UserErrorCode = keyof typeof userErrorCodes;
registerEnumType(userErrorCodes, {
  name: 'UserErrorCode',
  description: 'What kind of fault a mutation met.',
  valuesConfig: {
    INVALID: { description: 'The input itself is wrong; field says where.' },
    NOT_FOUND: { description: 'The input names something that the team does not have.' },
    FORBIDDEN: { description: "The viewer's role does not allow it." },
    CONFLICT: { description: 'The input is right, but the present state does not allow it.' },
  },
});

@ObjectType({ description: 'A fault of the input of a mutation.' })
export class UserError {
  @Field(() => [String], {
    nullable: true,
    description: 'Path into the input, list indices as numbers in text; null when the fault belongs to no one field.',
  })
  readonly field: string[] | null;

  @Field(() => String, { description: 'A sentence for the person who gave the input.' })
  readonly message: string;

  @Field(() => userErrorCodes, { description: 'What kind of fault it is, for programs.' })
  readonly code: UserErrorCode;

  constructor(code: UserErrorCode, message: string, field: readonly string[] | null = null) {
    this.code = code;
    this.message = message;
    this.field = field === null ? null : [...field];
  }
}
