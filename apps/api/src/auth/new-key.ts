/** The secrets of team keys. */
import { createHash, randomBytes } from 'node:crypto';

export const KEY_PREFIX = 'stillgraph_';

/** What is kept of a key. Keys are random and long: a plain hash gives nothing away, and finds them in one look. */
export function keyHash(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** A new key: the secret, which is told once, and what is kept of it. */
export function newKey() {
  const secret = `${KEY_PREFIX}${randomBytes(48).toString('base64url')}`;
  return {
    secret,
    kept: {
      key: keyHash(secret),
      prefix: KEY_PREFIX,
      start: secret.slice(0, KEY_PREFIX.length + 4),
      rateLimitEnabled: false,
    },
  };
}
