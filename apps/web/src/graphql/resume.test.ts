import { createClient } from 'graphql-ws';
import { describe, expect, it, vi } from 'vitest';
import { isTurnedAway, resumingPayload, retryWaitMs } from './resume.ts';

describe('retryWaitMs', () => {
  it('doubles, and never waits longer than a few seconds', () => {
    expect([0, 1, 2, 3, 4, 30].map((retries) => retryWaitMs(retries, 0))).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
    expect(retryWaitMs(1000, 1)).toBe(7500);
  });
});

describe('isTurnedAway', () => {
  it('tells an ended session from a server that went away', () => {
    expect(isTurnedAway({ code: 4403, reason: 'Forbidden' })).toBe(true);
    expect(isTurnedAway({ code: 1013, reason: 'Try again later' })).toBe(false);
    expect(isTurnedAway(new Error('gone'))).toBe(false);
    expect(isTurnedAway(undefined)).toBe(false);
  });
});

/** A socket that acknowledges at once; the test plays the server. */
class FakeSocket {
  static readonly opened: FakeSocket[] = [];
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly sent: { type: string; id?: string; payload?: { variables?: Record<string, unknown> } }[] = [];
  readyState = FakeSocket.OPEN;
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number; reason: string; wasClean: boolean }) => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  constructor() {
    FakeSocket.opened.push(this);
    queueMicrotask(() => this.onopen?.());
  }
  send(text: string): void {
    const message = JSON.parse(text) as FakeSocket['sent'][number];
    this.sent.push(message);
    if (message.type === 'connection_init') queueMicrotask(() => this.receive({ type: 'connection_ack' }));
  }
  receive(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  close(): void {
    this.readyState = FakeSocket.CLOSED;
    this.onclose?.({ code: 1006, reason: 'gone', wasClean: false });
  }
  get subscribed(): FakeSocket['sent'][number] | undefined {
    return this.sent.find((message) => message.type === 'subscribe');
  }
}

describe('resumingPayload', () => {
  it('asks after a drop for what follows the last event', async () => {
    const client = createClient({
      url: 'ws://127.0.0.1/graphql',
      webSocketImpl: FakeSocket,
      retryAttempts: 5,
      shouldRetry: () => true,
      retryWait: () => Promise.resolve(),
    });
    const { payload, see } = resumingPayload({
      query: 'subscription { e }',
      variables: { runId: 'r', afterSequence: 4 },
    });
    const stop = client.subscribe(payload, {
      next: ({ data }) => see(data),
      error: (cause) => {
        throw cause;
      },
      complete: () => undefined,
    });
    await vi.waitFor(() => expect(FakeSocket.opened[0]?.subscribed).toBeDefined());
    const [first] = FakeSocket.opened;
    expect(first?.subscribed?.payload?.variables).toEqual({ runId: 'r', afterSequence: 4 });
    first?.receive({ type: 'next', id: first.subscribed?.id, payload: { data: { runProgress: { sequence: 9 } } } });
    first?.close();
    await vi.waitFor(() => expect(FakeSocket.opened[1]?.subscribed).toBeDefined());
    expect(FakeSocket.opened[1]?.subscribed?.payload?.variables).toEqual({ runId: 'r', afterSequence: 9 });
    stop();
  });
  it('leaves a subscription alone that is not numbered', () => {
    const { payload, see } = resumingPayload({ query: 'subscription { e }', variables: { experimentId: 'e' } });
    see({ experimentProgress: { sequence: 3 } });
    expect(payload.variables).toEqual({ experimentId: 'e' });
  });
});
