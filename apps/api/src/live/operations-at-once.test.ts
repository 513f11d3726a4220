import { describe, expect, it } from 'vitest';
import { OperationsAtOnce, type OpenSocket } from './operations-at-once.ts';

const socketWith = (count: number): OpenSocket => ({
  subscriptions: Object.fromEntries(Array.from({ length: count }, (_, id) => [id, null])),
});
const most = { ofSocket: 3, ofCaller: 100, socketsOfCaller: 10 };

describe('operations at once', () => {
  it('are bounded on one socket', () => {
    const atOnce = new OperationsAtOnce(most);
    const [full, crowded] = [socketWith(3), socketWith(4)];
    atOnce.open('ada', full);
    atOnce.open('ada', crowded);
    expect(atOnce.begin('ada', full).fault).toBeNull();
    const { fault } = atOnce.begin('ada', crowded);
    expect(fault?.extensions).toEqual({ code: 'TOO_MANY_OPERATIONS', limit: 3, actual: 4 });
  });

  it('are bounded over all sockets of one caller, and free again when one closes', () => {
    const atOnce = new OperationsAtOnce({ ...most, ofCaller: 5 });
    const sockets = [socketWith(3), socketWith(3)] as const;
    for (const socket of sockets) atOnce.open('ada', socket);
    atOnce.open('grace', sockets[0]);
    expect(atOnce.begin('ada', sockets[1]).fault?.extensions).toMatchObject({ limit: 5, actual: 6 });
    expect(atOnce.begin('grace', sockets[0]).fault).toBeNull();
    atOnce.close('ada', sockets[0]);
    expect(atOnce.begin('ada', sockets[1]).fault).toBeNull();
  });

  it('are counted until they end, though the client completed them and the socket knows no more of them', () => {
    const atOnce = new OperationsAtOnce(most);
    const empty = socketWith(0);
    atOnce.open('ada', empty);
    const begun = [1, 2, 3].map(() => atOnce.begin('ada', empty));
    expect(begun.map(({ fault }) => fault)).toEqual([null, null, null]);
    const crowd = atOnce.begin('ada', empty);
    expect(crowd.fault?.extensions).toMatchObject({ limit: 3, actual: 4 });
    crowd.end();
    begun[0]?.end();
    begun[0]?.end();
    expect(atOnce.begin('ada', empty).fault).toBeNull();
    expect(atOnce.begin('ada', empty).fault?.extensions).toMatchObject({ actual: 4 });
  });

  it('are counted beside the subscriptions that run', () => {
    const atOnce = new OperationsAtOnce(most);
    const socket = { subscriptions: { one: {}, two: {}, asked: null } };
    atOnce.open('ada', socket);
    expect(atOnce.begin('ada', socket).fault).toBeNull();
    expect(atOnce.begin('ada', socket).fault?.extensions).toMatchObject({ actual: 4 });
  });

  it('of a socket that closed count for the caller until they end', () => {
    const atOnce = new OperationsAtOnce({ ...most, ofCaller: 2, socketsOfCaller: 2 });
    const [left, next] = [socketWith(0), socketWith(0)];
    atOnce.open('ada', left);
    const begun = [atOnce.begin('ada', left), atOnce.begin('ada', left)];
    atOnce.close('ada', left);
    atOnce.open('ada', next);
    expect(atOnce.begin('ada', next).fault?.extensions).toMatchObject({ limit: 2, actual: 3 });
    expect(atOnce.open('ada', socketWith(0))).toBe(false);
    for (const { end } of begun) end();
    expect(atOnce.begin('ada', next).fault).toBeNull();
    expect(atOnce.open('ada', socketWith(0))).toBe(true);
  });

  it('come over so many sockets of one caller', () => {
    const atOnce = new OperationsAtOnce({ ...most, socketsOfCaller: 2 });
    const [first, second, third] = [socketWith(0), socketWith(0), socketWith(0)];
    expect([first, second, third].map((socket) => atOnce.open('ada', socket))).toEqual([true, true, false]);
    expect(atOnce.open('grace', third)).toBe(true);
    atOnce.close('ada', first);
    expect(atOnce.open('ada', third)).toBe(true);
  });
});
