/** Permissions in the order in which they are offered; what each covers is said by `covers` of the team's words. */
import type { Permission } from '../frame/refusal.ts';

export const permissions: readonly Permission[] = [
  'RESEARCH_WRITE',
  'DATA_WRITE',
  'MODELS_WRITE',
  'LEADERBOARDS_WRITE',
  'WEBHOOKS_MANAGE',
  'AUDIT_READ',
  'TEAM_MANAGE',
  'TEAM_OWN',
];
