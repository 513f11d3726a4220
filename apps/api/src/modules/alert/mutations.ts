import { alerts } from '@stillgraph/db';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { decide, ofUpdate } from '../decide.ts';
import { conditionForm, readCondition } from './condition.ts';
import { AlertRuleCreateInput, AlertRuleUpdateInput } from './input.ts';
import { AlertPayload, AlertRuleDeletePayload, AlertRulePayload } from './payload.ts';
import { Alert, AlertRule } from './type.ts';

const name = z.string().min(1).max(100);
const aRule = (id: string) => ({ id, type: 'AlertRule', noun: 'alert rule' });
const subject = ({ id }: alerts.AlertRuleRow) => ({ type: 'AlertRule', id });
const permission = 'research.write';

@Resolver()
export class AlertMutations {
  @Mutation(() => AlertRulePayload, { description: 'Warns the team from now on of what a rule looks for.' })
  async alertRuleCreate(
    @Arg('input', () => AlertRuleCreateInput, { description: 'The rule.' }) input: AlertRuleCreateInput,
    @Ctx() context: Context,
  ): Promise<AlertRulePayload> {
    const { done, userErrors } = await decide(context, {
      permission,
      action: 'alert.createRule',
      form: { schema: z.object({ name, condition: conditionForm }), input },
      ids: {},
      change: (tx) =>
        alerts.createRule(tx, {
          ...{ teamId: context.teamId, name: input.name, condition: readCondition(input.condition), enabled: true },
          createdBy: context.identity.user?.id ?? null,
        }),
      subject,
      details: { name: input.name, kind: input.condition.kind },
      conflictAt: 'condition',
    });
    return { rule: done === null ? null : new AlertRule(done), userErrors };
  }

  @Mutation(() => AlertRulePayload, { description: 'Changes an alert rule, or silences it.' })
  async alertRuleUpdate(
    @Arg('input', () => AlertRuleUpdateInput, { description: 'What changes.' }) input: AlertRuleUpdateInput,
    @Ctx() context: Context,
  ): Promise<AlertRulePayload> {
    const { condition, enabled } = input;
    const { done, userErrors } = await decide(context, {
      permission,
      action: 'alert.updateRule',
      form: { schema: z.object({ name: name.nullish(), condition: conditionForm.nullish() }), input },
      ids: { id: aRule(input.id) },
      change: (tx, ids) =>
        alerts.updateRule(
          tx,
          { teamId: context.teamId, id: ids.id },
          {
            ...(typeof input.name === 'string' ? { name: input.name } : {}),
            ...(condition == null ? {} : { condition: readCondition(condition) }),
            ...(typeof enabled === 'boolean' ? { enabled } : {}),
          },
        ),
      ...ofUpdate<alerts.AlertRuleRow>('AlertRule'),
      details: ({ changes }) => changes,
      conflictAt: 'condition',
    });
    return { rule: done === null ? null : new AlertRule(done.row), userErrors };
  }

  @Mutation(() => AlertRuleDeletePayload, { description: 'Removes an alert rule; its alerts stay.' })
  async alertRuleDelete(
    @Arg('id', () => ID, { description: 'The rule.' }) id: string,
    @Ctx() context: Context,
  ): Promise<AlertRuleDeletePayload> {
    const { done, userErrors } = await decide(context, {
      permission,
      action: 'alert.deleteRule',
      ids: { id: aRule(id) },
      change: (tx, ids) => alerts.removeRule(tx, { teamId: context.teamId, id: ids.id }),
      subject,
      conflictAt: 'id',
    });
    return { deletedId: done === null ? null : id, userErrors };
  }

  @Mutation(() => AlertPayload, { description: 'Says that an alert was seen; who said so first stays.' })
  async alertAcknowledge(
    @Arg('id', () => ID, { description: 'The alert.' }) id: string,
    @Ctx() context: Context,
  ): Promise<AlertPayload> {
    const { done, userErrors } = await decide(context, {
      permission,
      action: 'alert.acknowledge',
      ids: { id: { id, type: 'Alert', noun: 'alert' } },
      change: (tx, ids) =>
        alerts.acknowledge(tx, { teamId: context.teamId, id: ids.id, by: context.identity.user?.id ?? null }),
      subject: ({ row }) => ({ type: 'Alert', id: row.id }),
      isChange: ({ isChanged }) => isChanged,
      conflictAt: 'id',
    });
    return { alert: done === null ? null : new Alert(done.row), userErrors };
  }
}
