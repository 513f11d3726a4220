import { alerts } from '@stillgraph/db';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  Int,
  Query,
  Resolver,
  Root,
  Subscription,
  type SubscribeResolverData,
} from 'type-graphql';
import type { Context } from '../../context.ts';
import { connect, type Connection } from '../../relay/connection.ts';
import { Node } from '../../relay/node.ts';
import { PageArgs } from '../../relay/page.ts';
import { followTeam } from '../event/follow-team.ts';
import { findNode } from '../node/resolver.ts';
import { User } from '../viewer/type.ts';
import {
  Alert,
  AlertConnection,
  AlertEvent,
  alertKinds,
  AlertRule,
  AlertRuleConnection,
  type AlertKindName,
} from './type.ts';

const KINDS = { nullable: true, description: 'Only these; all when left out.' } as const;

interface AlertEventsArgs {
  readonly afterSequence?: number | null;
  readonly kinds?: readonly AlertKindName[] | null;
}

@Resolver(() => Alert)
export class AlertResolver {
  @Query(() => AlertConnection, { description: 'Alerts of the team, newest first.' })
  alerts(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('kinds', () => [alertKinds], KINDS) kinds: AlertKindName[] | null | undefined,
    @Arg('open', () => Boolean, { nullable: true, description: 'True gives those alone that nobody acknowledged.' })
    open: boolean | null | undefined,
    @Ctx() { database, teamId }: Context,
  ): Promise<Connection<Alert>> {
    return connect(page, {
      page: (request) => alerts.list(database, { teamId, kinds, open, ...request }),
      keyOf: (row) => row.id,
      nodeOf: (row) => new Alert(row),
    });
  }

  @Query(() => AlertRuleConnection, { description: 'Alert rules of the team, newest first.' })
  alertRules(@Args(() => PageArgs) page: PageArgs, @Ctx() { database, teamId }: Context) {
    return connect(page, {
      page: (request) => alerts.rules(database, { teamId, ...request }),
      keyOf: (row) => row.id,
      nodeOf: (row) => new AlertRule(row),
    });
  }

  @FieldResolver(() => AlertRule, {
    nullable: true,
    description: 'What raised it; null where the rule is gone, or none did.',
  })
  async rule(@Root() { row }: Alert, @Ctx() { loaders }: Context): Promise<AlertRule | null> {
    const rule = row.ruleId === null ? null : await loaders.alertRule.load(row.ruleId);
    return rule === null ? null : new AlertRule(rule);
  }

  @FieldResolver(() => Node, { nullable: true, description: 'What it is about, as it is now; null when it is gone.' })
  subject(@Root() { row }: Alert, @Ctx() context: Context): Promise<Node | null> {
    return findNode(context, row.subjectType, row.subjectId);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who saw it first; null for a team key, or nobody.' })
  async acknowledgedBy(@Root() { row }: Alert, @Ctx() { loaders }: Context): Promise<User | null> {
    const user = row.acknowledgedBy === null ? null : await loaders.user.load(row.acknowledgedBy);
    return user === null ? null : new User(user);
  }

  @Subscription(() => AlertEvent, {
    description: 'Alerts as they are raised; replayed as teamEvents are.',
    subscribe: ({ args, context }: SubscribeResolverData<unknown, AlertEventsArgs, Context>) => {
      const wanted = args.kinds?.map(String);
      return followTeam(context, args.afterSequence ?? null, async (row, loaders) => {
        if (row.type !== 'alert.raised') return undefined;
        const alert = await loaders.alert.load(row.subjectId);
        if (alert === null || (wanted !== undefined && !wanted.includes(alert.kind))) return undefined;
        return { sequence: row.sequence, alert: new Alert(alert) };
      });
    },
  })
  alertEvents(
    @Root() event: AlertEvent,
    @Arg('afterSequence', () => Int, {
      nullable: true,
      description: 'Number of the last event seen; only what is raised from now on when left out.',
    })
    _afterSequence: number | null | undefined,
    @Arg('kinds', () => [alertKinds], KINDS) _kinds: AlertKindName[] | null | undefined,
  ): AlertEvent {
    return event;
  }
}
