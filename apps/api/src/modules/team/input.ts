import { Field, InputType } from 'type-graphql';
import type { Scope } from '../../auth/permissions.ts';
import { DateTime } from '../../scalars.ts';
import { teamRoles, type TeamRoleName } from '../viewer/type.ts';
import { scopes } from './type.ts';

@InputType({ description: 'Somebody to invite into the team.' })
export class InvitationCreateInput {
  @Field(() => String, { description: 'E-mail address of the account that may accept it; nothing is sent there.' })
  email!: string;

  @Field(() => teamRoles, { description: 'The role that the person will have; not above that of who invites.' })
  role!: TeamRoleName;
}

@InputType({ description: 'A new key for scripts.' })
export class ApiKeyCreateInput {
  @Field(() => String, { description: 'What it is for; 1 to 100 characters.' })
  name!: string;

  @Field(() => teamRoles, { description: 'As which member it acts at most; not above who makes it.' })
  role!: TeamRoleName;

  @Field(() => [scopes], { nullable: true, description: 'What it is made for; all that its role may when left out.' })
  scopes?: Scope[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends by itself; never when left out. A key that ends makes none that would outlive it.',
  })
  expiresAt?: Date | null;
}
