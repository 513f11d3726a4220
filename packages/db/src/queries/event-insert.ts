/** The row of an event, and its way out. */
import type { Executor } from '../database.ts';
import { storableText } from '../errors.ts';
import { payloadSchemaOf, subjectOf, type TeamEventPayload, type TeamEventType } from '../events/types.ts';
import { teamEvents } from '../schema/index.ts';
import { only } from './rows.ts';
import { fillOutbox } from './webhooks/outbox.ts';

export interface NewTeamEvent<T extends TeamEventType> {
  readonly teamId: string;
  readonly type: T;
  /** Row that it is about; its type follows from the event's. */
  readonly subjectId: string;
  readonly payload: TeamEventPayload<T>;
}

export type InsertedEvent = typeof teamEvents.$inferSelect;

/** Most characters of a message that an event carries; the whole one stands in the row of its subject. */
const MESSAGE_LENGTH = 500;

/** A message as an event carries it. */
export function eventMessage(text: string | null): string {
  const message = storableText(text ?? '');
  return message.length <= MESSAGE_LENGTH ? message : `${message.slice(0, MESSAGE_LENGTH - 1)}…`;
}

/** @throws ZodError where the payload is not of its type's shape */
export async function insertEvent<T extends TeamEventType>(
  executor: Executor,
  { teamId, type, subjectId, payload: given }: NewTeamEvent<T>,
): Promise<InsertedEvent> {
  const payload = payloadSchemaOf(type).parse(given);
  const event = only(
    await executor
      .insert(teamEvents)
      .values({ teamId, type, subjectType: subjectOf(type), subjectId, payload })
      .returning(),
  );
  await fillOutbox(executor, event);
  return event;
}
