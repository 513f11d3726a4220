/** Roles and permissions in the words of the pages. */
import type { Permission } from '../frame/refusal.ts';
import type { TeamRole } from '../../graphql/generated/graphql';

/** What each role may do, the highest first. */
export const roleMeanings: readonly { readonly role: TeamRole; readonly word: string; readonly may: string }[] = [
  { role: 'OWNER', word: 'owner', may: 'everything, renaming and removing the team included' },
  { role: 'ADMIN', word: 'admin', may: 'everything else: people, keys, webhooks, the audit log' },
  { role: 'MEMBER', word: 'member', may: 'data, experiments, models and leaderboards' },
  { role: 'VIEWER', word: 'viewer', may: 'read, and change nothing' },
];

/** What a permission covers, in the order in which they are offered. */
export const permissionWords: readonly { readonly permission: Permission; readonly covers: string }[] = [
  { permission: 'RESEARCH_WRITE', covers: 'Experiments, runs, sweeps, tags, notes, views, alert rules' },
  { permission: 'DATA_WRITE', covers: 'Uploads, imports, networks, graphs, datasets' },
  { permission: 'MODELS_WRITE', covers: 'Model registry' },
  { permission: 'LEADERBOARDS_WRITE', covers: 'Submissions, share links' },
  { permission: 'WEBHOOKS_MANAGE', covers: 'Webhooks' },
  { permission: 'AUDIT_READ', covers: 'Audit log' },
  { permission: 'TEAM_MANAGE', covers: 'Members, invitations, keys' },
  { permission: 'TEAM_OWN', covers: 'The team itself' },
];
