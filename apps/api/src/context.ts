/** What a resolver knows about its request: who asks, for which team, and how to reach rows. */
import { auditLog, teamDatabase, type Database, type DatabaseConnection, type Transaction } from '@stillgraph/db';
import type { JobSender } from '@stillgraph/db/jobs';
import { teamOf, type Identity } from './auth/identity.ts';
import { usualSignInSettings, type SignInSettings } from './auth/sign-in-settings.ts';
import { refusalOf, type Permission, type Rights } from './auth/permissions.ts';
import { ApiError, unauthenticated } from './errors/api-error.ts';
import { UserError } from './errors/user-error.ts';
import type { Caller } from './limits/admission.ts';
import type { Allowance } from './limits/allowance.ts';
import type { LiveEvents } from './live/live-events.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { WebhookSettings } from './modules/webhook/settings.ts';
import { usualUploadSettings, type UploadSettings } from './modules/upload/limits.ts';

export interface ContextOptions {
  /** In the role that sees one team. */
  readonly database: DatabaseConnection;
  /** In the role that finds out who asks. */
  readonly accounts: Database;
  readonly queue: JobSender;
  readonly caller: Caller;
  readonly live: LiveEvents;
  readonly allowance: Allowance;
  readonly webhooks: WebhookSettings;
  /** What may be uploaded; the usual bounds when left out. */
  readonly uploads?: UploadSettings | undefined;
  /** How people sign in; as it comes when left out. */
  readonly signIn?: SignInSettings | undefined;
}

export class Context {
  /** Accounts, memberships and links of whichever team, and what teams have made public; nothing else of what they own. */
  readonly accounts: Database;
  readonly queue: JobSender;
  readonly live: LiveEvents;
  readonly caller: Caller;
  readonly allowance: Allowance;
  readonly uploads: UploadSettings;
  readonly webhooks: WebhookSettings;
  readonly signIn: SignInSettings;
  // Private by type alone: Apollo works on a copy of the context, and copies do not carry #private fields.
  private readonly connection: DatabaseConnection;
  private bound: Database | null = null;
  private remembered: Loaders | null = null;
  private isIdentityPast = false;

  constructor({
    database,
    accounts,
    queue,
    caller,
    live,
    allowance,
    webhooks,
    uploads = usualUploadSettings,
    signIn = usualSignInSettings,
  }: ContextOptions) {
    this.connection = database;
    this.accounts = accounts;
    this.queue = queue;
    this.caller = caller;
    this.live = live;
    this.allowance = allowance;
    this.uploads = uploads;
    this.webhooks = webhooks;
    this.signIn = signIn;
  }

  /** @throws ApiError UNAUTHENTICATED when nobody signed in, or whoever did is no more who they were */
  get identity(): Identity {
    const { identity } = this.caller;
    if (identity === null || this.isIdentityPast) throw unauthenticated();
    return identity;
  }

  /** After the end of an account, a team or a membership: what else the operation asks for has no rights of before. */
  forgetIdentity(): void {
    this.isIdentityPast = true;
    this.bound = null;
    this.forgetRows();
  }

  /** @throws ApiError when nobody signed in, or a person who has no team: no field of a team can be read without one */
  get team(): NonNullable<Identity['team']> {
    return teamOf(this.identity);
  }

  get teamId(): string {
    return this.team.id;
  }

  /** What who asks may do in the team. */
  get rights(): Rights {
    void this.team;
    return this.identity;
  }

  /**
   * Rows of the team alone: the database itself shows no others. Writes go through `change`.
   *
   * @throws ApiError DEADLINE_EXCEEDED when the operation's time is up: its resolvers go no further
   */
  get database(): Database {
    this.allowance.deadline?.throwIfPassed();
    this.bound ??= this.databaseWithin(this.teamId);
    return this.bound;
  }

  /** The same of the team by whose link somebody without an account reads. */
  databaseOf(teamId: string): Database {
    this.allowance.deadline?.throwIfPassed();
    return this.databaseWithin(teamId);
  }

  /** What it is asked ends with the time of the operation. */
  private databaseWithin(teamId: string): Database {
    const { deadline } = this.allowance;
    return teamDatabase(this.connection, teamId, deadline === null ? undefined : () => deadline.msLeft);
  }

  /**
   * The team's rows as they are committed when it is asked: what reads for many subscribers must not share the snapshot of
   * a reading that began before the event it reads.
   */
  get freshDatabase(): Database {
    return this.databaseOf(this.teamId);
  }

  /** Batch and remember rows within one request, each bound to the team. */
  get loaders(): Loaders {
    const { database } = this;
    this.remembered ??= createLoaders(database, this.teamId, this.allowance.deadline?.signal);
    return this.remembered;
  }

  /** Looks rows up together with others of the team: subscribers who are told of the same event. */
  shareRows(loaders: Loaders): void {
    this.remembered = loaders;
  }

  /** Forgets remembered rows: after a change, and before each event of a subscription. */
  forgetRows(): void {
    this.remembered = null;
  }

  /**
   * Does what a mutation changes in one transaction: its rows, its jobs and its audit line are there together or not at
   * all. What `work` throws undoes everything; remembered rows are forgotten afterwards.
   */
  change<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.changeIn(this.database, work);
  }

  /** The same in a team that a person founds or joins; it sees the rows of that team alone. */
  changeOf<Result>(teamId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.changeIn(this.databaseOf(teamId), work);
  }

  private async changeIn<Result>(database: Database, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    try {
      return await database.transaction(async (tx) => {
        const result = await work(tx);
        // Whoever was told that their time is up must not find the change made afterwards.
        this.allowance.deadline?.throwIfPassed();
        return result;
      });
    } finally {
      this.forgetRows();
    }
  }

  /** Notes who did what, for the team to read later, in the transaction that does it. */
  audit(
    tx: Transaction,
    action: string,
    subjectType: string,
    subjectId: string,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    return this.auditOf(this.teamId, tx, { action, subjectType, subjectId, details });
  }

  /** The same for a team that a person founds or joins. */
  async auditOf(
    teamId: string,
    tx: Transaction,
    line: Pick<auditLog.AuditEntry, 'action' | 'subjectType' | 'subjectId' | 'details'>,
  ): Promise<void> {
    const { key, user } = this.identity;
    const byUser = user === null ? {} : { actor: { kind: 'USER', id: user.id, name: user.name } as const };
    const byKey = key === null ? {} : { actor: { kind: 'KEY', id: key.id, name: key.name } as const };
    await auditLog.append(tx, { teamId, ...byKey, ...byUser, ...line });
  }

  /** @throws ApiError FORBIDDEN when who asks may not read this, which the team has and others of it may */
  mustHave(permission: Permission): void {
    const sentence = refusalOf(this.rights, permission);
    if (sentence !== null) throw new ApiError('FORBIDDEN', sentence);
  }

  /** The error that a mutation answers when who asks may not do this; null when they may. */
  refusal(permission: Permission, field: readonly string[] | null = null): UserError | null {
    const sentence = refusalOf(this.rights, permission);
    return sentence === null ? null : new UserError('FORBIDDEN', sentence, field);
  }
}
