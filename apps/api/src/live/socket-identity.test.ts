import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { unauthenticated } from '../errors/api-error.ts';
import { SocketIdentity } from './socket-identity.ts';

function failing(error: Error): { identity: SocketIdentity; closed: number[] } {
  const closed: number[] = [];
  const identity = new SocketIdentity({
    socket: { close: (code) => closed.push(code) },
    lookUp: () => Promise.reject(error),
    log: pino({ level: 'silent' }),
  });
  return { identity, closed };
}

describe('SocketIdentity.admit', () => {
  it('asks the client to come back while the database is away', async () => {
    const { identity, closed } = failing(
      new Error('the query failed', { cause: Object.assign(new Error('starting up'), { code: '57P03' }) }),
    );
    expect(await identity.admit()).toBe(false);
    expect(closed).toEqual([1013]);
  });
  it('turns away who may not ask', async () => {
    const { identity, closed } = failing(unauthenticated());
    expect(await identity.admit()).toBe(false);
    expect(closed).toEqual([4403]);
  });
  it('throws a fault that does not pass by itself', async () => {
    const { identity, closed } = failing(new TypeError('a mistake in the program'));
    await expect(identity.admit()).rejects.toThrow('a mistake in the program');
    expect(closed).toEqual([]);
  });
});
