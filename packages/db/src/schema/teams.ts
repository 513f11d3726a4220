/**
 * Teams, their members and their keys. better-auth calls a team an organization: where it reads a property by name
 * that name stays (`organizationId`, `referenceId`); the columns speak of teams.
 */
import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from './columns.ts';
import { users } from './users.ts';

/** What a member may do, the most powerful first. */
export const teamRoles = ['owner', 'admin', 'member', 'viewer'] as const;
export type TeamRole = (typeof teamRoles)[number];

export const teams = pgTable(
  'teams',
  {
    id: id(),
    name: text('name').notNull(),
    slug: text('slug').notNull().unique(),
    logo: text('logo'),
    metadata: text('metadata'),
    createdAt: createdAt(),
    /** When its owner had it removed: nobody is a member any more, and a worker takes away what it had. */
    removedAt: moment('removed_at'),
  },
  (table) => [check('teams_slug_shape', sql`${table.slug} ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'`)],
);

export const memberships = pgTable(
  'memberships',
  {
    id: id(),
    organizationId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role', { enum: teamRoles }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('memberships_team_user').on(table.organizationId, table.userId),
    index('memberships_user').on(table.userId),
    check('memberships_role', sql`${table.role} in ('owner', 'admin', 'member', 'viewer')`),
  ],
);

/**
 * Everybody who is or was a member, kept by a trigger: whose names a team may read. Who has left stays named on what they
 * made.
 */
export const teamPeople = pgTable(
  'team_people',
  {
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.teamId, table.userId] }), index('team_people_user').on(table.userId)],
);

export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    organizationId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    role: text('role', { enum: teamRoles }),
    status: text('status', { enum: ['pending', 'accepted', 'rejected', 'canceled'] })
      .notNull()
      .default('pending'),
    expiresAt: moment('expires_at').notNull(),
    /** sha256 of what whoever accepts it must know. Invitations of before there were such secrets have none: nobody can accept them. */
    tokenHash: text('token_hash').unique(),
    inviterId: uuid('inviter_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (table) => [
    index('invitations_team').on(table.organizationId),
    index('invitations_email').on(table.email),
    index('invitations_inviter').on(table.inviterId),
    check('invitations_role', sql`${table.role} in ('owner', 'admin', 'member', 'viewer')`),
    check('invitations_status', sql`${table.status} in ('pending', 'accepted', 'rejected', 'canceled')`),
  ],
);

/** Keys belong to a team (`referenceId`); the role that a key carries stands in its metadata. Only a hash is kept. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: id(),
    configId: text('config_id').notNull().default('default'),
    name: text('name'),
    start: text('start'),
    prefix: text('prefix'),
    key: text('key').notNull().unique(),
    referenceId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    refillInterval: integer('refill_interval'),
    refillAmount: integer('refill_amount'),
    lastRefillAt: moment('last_refill_at'),
    enabled: boolean('enabled').default(true),
    rateLimitEnabled: boolean('rate_limit_enabled').default(true),
    rateLimitTimeWindow: integer('rate_limit_time_window'),
    rateLimitMax: integer('rate_limit_max'),
    requestCount: integer('request_count').default(0),
    remaining: integer('remaining'),
    lastRequest: moment('last_request'),
    expiresAt: moment('expires_at'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    permissions: text('permissions'),
    metadata: text('metadata'),
  },
  (table) => [index('api_keys_team').on(table.referenceId), index('api_keys_config').on(table.configId)],
);
