/** What this installation knows about webhooks beyond their rows. */
export interface WebhookSettings {
  /** Seals their secrets; the worker's is the same. */
  readonly sealingKey: Uint8Array;
  /** Whether they may reach private addresses. */
  readonly allowPrivate: boolean;
}
