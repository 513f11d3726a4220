import { Ctx, Query, Resolver } from 'type-graphql';
import { SHORTEST_PASSWORD } from '../../auth/auth.ts';
import { providersOf } from '../../auth/sign-in-settings.ts';
import type { Context } from '../../context.ts';
import { SignInOptions } from './type.ts';

@Resolver()
export class SignInResolver {
  @Query(() => SignInOptions, { description: 'How people may sign in and sign up, for anybody who asks.' })
  signInOptions(@Ctx() { signIn }: Context): SignInOptions {
    return { signUp: signIn.signUp, providers: providersOf(signIn), shortestPassword: SHORTEST_PASSWORD };
  }
}
