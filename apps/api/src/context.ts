/** What a resolver knows about its request: who asks, for which team, and how to reach rows. */
import { auditLog, type Database } from '@stillgraph/db';
import type { JobSender } from '@stillgraph/db/jobs';
import type { Identity } from './auth/identity.ts';
import { mayWrite } from './auth/roles.ts';
import { unauthenticated } from './errors/api-error.ts';
import { UserError } from './errors/user-error.ts';
import type { LiveEvents } from './live/live-events.ts';
import { createLoaders, type Loaders } from './loaders.ts';

export interface ContextOptions {
  readonly database: Database;
  readonly queue: JobSender;
  readonly identity: Identity | null;
  readonly live: LiveEvents;
}

export class Context {
  readonly database: Database;
  readonly queue: JobSender;
  readonly live: LiveEvents;
  // Private by type alone: Apollo works on a copy of the context, and copies do not carry #private fields.
  private readonly askedBy: Identity | null;
  private remembered: Loaders | null = null;

  constructor({ database, queue, identity, live }: ContextOptions) {
    this.database = database;
    this.queue = queue;
    this.askedBy = identity;
    this.live = live;
  }

  /** @throws ApiError UNAUTHENTICATED when nobody signed in: no field can be read without a team */
  get identity(): Identity {
    if (this.askedBy === null) throw unauthenticated();
    return this.askedBy;
  }

  get teamId(): string {
    return this.identity.team.id;
  }

  /** Batch and remember rows within one request, each bound to the team. */
  get loaders(): Loaders {
    this.remembered ??= createLoaders(this.database, this.teamId);
    return this.remembered;
  }

  /** Forgets remembered rows: after a mutation, and before each event of a subscription. */
  forgetRows(): void {
    this.remembered = null;
  }

  /** Notes who did what, for the team to read later. */
  async audit(action: string, subjectType: string, subjectId: string): Promise<void> {
    const { keyId, user } = this.identity;
    await auditLog.append(this.database, {
      teamId: this.teamId,
      userId: user?.id ?? null,
      apiKeyId: keyId,
      action,
      subjectType,
      subjectId,
    });
  }

  /** The error that a mutation answers when the role may not write; null when it may. */
  writeRefusal(): UserError | null {
    const { role } = this.identity;
    return mayWrite(role) ? null : new UserError('FORBIDDEN', `the role ${role} may read and change nothing`);
  }
}
