/** How people may sign in. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { SignUpPolicy } from '../../auth/sign-in-settings.ts';

const policies: Readonly<Record<string, SignUpPolicy>> = { CLOSED: 'closed', INVITED: 'invited', OPEN: 'open' };
registerEnumType(policies, {
  name: 'SignUpPolicy',
  description: 'Who may make an account.',
  valuesConfig: {
    CLOSED: { description: 'Nobody.' },
    INVITED: { description: 'Whoever is invited into a team, under the address of the invitation.' },
    OPEN: { description: 'Anybody.' },
  },
});

@ObjectType({ description: 'Somebody else by whom people sign in: POST /api/auth/sign-in/social with the id.' })
export class SignInProvider {
  @Field(() => String, { description: '`provider` of the request, such as "google".' })
  readonly id!: string;

  @Field(() => String, { description: 'What it is called, for a button.' })
  readonly name!: string;
}

@ObjectType({ description: 'How people may sign in and sign up, besides one-time links and passwords.' })
export class SignInOptions {
  @Field(() => policies, { description: 'Who may make an account.' })
  readonly signUp!: SignUpPolicy;

  @Field(() => [SignInProvider], { description: 'Those that are configured; none as it comes.' })
  readonly providers!: SignInProvider[];

  @Field(() => Int, { description: 'Number of characters that a password has at least.' })
  readonly shortestPassword!: number;
}
