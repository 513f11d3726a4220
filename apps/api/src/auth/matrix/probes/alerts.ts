/** What is told of the team: events, alerts and webhooks. */
import type { Arguments, MutationProbe, Probes } from '../probe.ts';

const rule = (args: Arguments): MutationProbe => ({ needs: 'research.write', args });
const webhook = (args: Arguments): MutationProbe => ({ needs: 'webhooks.manage', args });

export const alertsAndWebhooks: Probes = {
  mutations: {
    alertAcknowledge: rule(({ idOf }) => ({ id: idOf('Alert') })),
    alertRuleCreate: rule(({ idOf }) => ({
      input: { name: 'theirs', condition: { kind: 'RUN_FAILED', experimentId: idOf('Experiment') } },
    })),
    alertRuleDelete: rule(({ idOf }) => ({ id: idOf('AlertRule') })),
    alertRuleUpdate: rule(({ idOf }) => ({ input: { id: idOf('AlertRule'), enabled: false } })),
    webhookCreate: webhook(() => ({ input: { url: 'https://example.org/own', types: ['RUN_FAILED'] } })),
    webhookDelete: webhook(({ idOf }) => ({ id: idOf('Webhook') })),
    webhookDeliveryRetry: webhook(({ idOf }) => ({ id: idOf('WebhookDelivery') })),
    webhookReplay: webhook(({ idOf }) => ({ input: { id: idOf('Webhook'), afterSequence: 0 } })),
    webhookSecretRotate: webhook(({ idOf }) => ({ id: idOf('Webhook') })),
    webhookTest: webhook(({ idOf }) => ({ id: idOf('Webhook') })),
    webhookUpdate: webhook(({ idOf }) => ({ input: { id: idOf('Webhook') } })),
  },
  queries: {
    alertRules: {},
    alerts: {},
    events: {},
    webhooks: { needs: 'webhooks.manage' },
  },
  subscriptions: {
    alertEvents: { args: () => ({ afterSequence: 0 }) },
    teamEvents: { args: () => ({ afterSequence: 0 }) },
  },
  nodes: {
    Alert: {},
    AlertRule: {},
    TeamEvent: {},
    Webhook: { needs: 'webhooks.manage' },
    WebhookDelivery: { needs: 'webhooks.manage' },
  },
};
