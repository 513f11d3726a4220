/**
 * Secrets that must be read again, such as those that sign webhooks: kept encrypted (AES-256-GCM) by a key that the database
 * does not know, so that a copy of the database alone gives none of them away.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key for sealing, derived from the secret of the installation; another purpose gives another key. */
export function sealingKey(authSecret: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', authSecret, '', `stillgraph ${purpose}`, 32));
}

/**
 * @param boundTo what the secret belongs to, such as the id of its row: moved elsewhere it cannot be opened
 * @returns version, nonce, tag and ciphertext, one after the other
 */
export function seal(key: Uint8Array, secret: string, boundTo: string): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo));
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), text]));
}

/** @throws Error where the key is another one, or the bytes or what they belong to were changed */
export function unseal(key: Uint8Array, sealed: Uint8Array, boundTo: string): string {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== VERSION || bytes.length < 1 + NONCE_BYTES + TAG_BYTES) {
    throw new Error('the sealed secret is of a form that is not known');
  }
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES);
  const tag = bytes.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
  const cipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo)).setAuthTag(tag);
  const text = bytes.subarray(1 + NONCE_BYTES + TAG_BYTES);
  try {
    return Buffer.concat([cipher.update(text), cipher.final()]).toString('utf8');
  } catch (cause) {
    throw new Error('the sealed secret cannot be opened: AUTH_SECRET is not the one that it was sealed under', {
      cause,
    });
  }
}
