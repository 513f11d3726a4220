import { describe, expect, it } from 'vitest';
import { OperationsAtOnce, type OpenSocket } from './operations-at-once.ts';

const socketWith = (count: number): OpenSocket => ({
  subscriptions: Object.fromEntries(Array.from({ length: count }, (_, id) => [id, null])),
});

describe('operations at once', () => {
  it('are bounded on one socket', () => {
    const atOnce = new OperationsAtOnce({ ofSocket: 3, ofCaller: 100 });
    const [full, crowded] = [socketWith(3), socketWith(4)];
    atOnce.open('ada', full);
    atOnce.open('ada', crowded);
    expect(atOnce.fault('ada', full)).toBeNull();
    expect(atOnce.fault('ada', crowded)?.extensions).toEqual({ code: 'TOO_MANY_OPERATIONS', limit: 3, actual: 4 });
  });

  it('are bounded over all sockets of one caller, and free again when one closes', () => {
    const atOnce = new OperationsAtOnce({ ofSocket: 3, ofCaller: 5 });
    const sockets = [socketWith(3), socketWith(3)] as const;
    for (const socket of sockets) atOnce.open('ada', socket);
    atOnce.open('grace', sockets[0]);
    expect(atOnce.fault('ada', sockets[1])?.extensions).toMatchObject({ limit: 5, actual: 6 });
    expect(atOnce.fault('grace', sockets[0])).toBeNull();
    atOnce.close('ada', sockets[0]);
    expect(atOnce.fault('ada', sockets[1])).toBeNull();
  });
});
