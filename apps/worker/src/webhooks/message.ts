/** What a webhook is sent: the body, and the headers by which its receiver knows that it is ours (Standard Webhooks). */
import { createHmac } from 'node:crypto';
import { globalId, publicPayload, type webhooks } from '@stillgraph/db';

/** `whsec_` and the key in base64, as receivers keep it. */
export const SECRET_PREFIX = 'whsec_';

const TEST_TYPE = 'webhook.test';

/** The body of a delivery. It is the same at every attempt, to the byte. */
export function bodyOf({ delivery, event }: webhooks.DueDelivery): string {
  return JSON.stringify({
    type: event?.type ?? TEST_TYPE,
    timestamp: (event?.at ?? delivery.createdAt).toISOString(),
    team: globalId('Team', delivery.teamId),
    sequence: event?.sequence ?? null,
    subject: event === null ? null : globalId(event.subjectType, event.subjectId),
    data: event === null ? {} : publicPayload(event.payload),
  });
}

/**
 * @param secrets the present one first, beside it the one before while a rotation overlaps
 * @param seconds Unix time of the attempt
 */
export function signedHeaders(
  id: string,
  body: string,
  secrets: readonly string[],
  seconds: number,
): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signatures.join(' ') };
}
