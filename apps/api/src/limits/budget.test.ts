import { describe, expect, it } from 'vitest';
import { passedOnFrom, startApi } from '../testing/api.ts';
import { Budgets } from './budget.ts';

describe('a budget', () => {
  it('is spent within a minute, by each payer alone, and is whole in the next', () => {
    let now = 61_000;
    const budgets = new Budgets({ known: 100, strangers: 10 }, () => now);
    const pay = (cost: number, known = 'a') => {
      const { isPaid, spent } = budgets.pay({ known }, cost);
      return [isPaid, spent.remaining];
    };
    expect(pay(60)).toEqual([true, 40]);
    expect(pay(41)).toEqual([false, 40]);
    expect(pay(40)).toEqual([true, 0]);
    expect(pay(0)).toEqual([false, 0]);
    expect(pay(0, 'b')).toEqual([true, 99]);
    expect(budgets.pay({ address: 'a' }, 4)).toMatchObject({ isPaid: true, spent: { limit: 10, remaining: 6 } });
    expect(budgets.pay({ known: 'a' }, 1).spent.resetAt).toEqual(new Date(120_000));
    now = 120_000;
    expect(pay(100)).toEqual([true, 0]);
  });

  it('has no end where the limit is 0', () => {
    const budgets = new Budgets({ known: 0, strangers: 0 });
    expect(budgets.pay({ known: 'a' }, 1e9)).toMatchObject({ isPaid: true, spent: { remaining: Infinity } });
  });

  it('takes an IPv6 network for one stranger', () => {
    const budgets = new Budgets({ known: 0, strangers: 10 });
    expect(budgets.pay({ address: '2001:db8:1:2::9' }, 6).spent.remaining).toBe(4);
    expect(budgets.pay({ address: '2001:db8:1:2:3:4:5:6' }, 3).spent.remaining).toBe(1);
    expect(budgets.pay({ address: '2001:db8:1:3::9' }, 3).spent.remaining).toBe(7);
  });
});

describe('the rate limit', () => {
  it('tells what is left, and refuses what is more, with the time to wait', async () => {
    const api = await startApi({ budgets: { known: 60, strangers: 3 } });
    try {
      const team = await api.team('alpha');
      const script = await team.script('viewer');
      const query = '{ rateLimit { limit cost remaining resetAt } runs(first: 50) { nodes { id } } }';
      const { data } = await script.ask(query);
      const resetAt: unknown = expect.stringMatching(/:00(\.000)?Z$/);
      expect(data).toMatchObject({ rateLimit: { limit: 60, cost: 51, remaining: 9, resetAt } });
      const refused = await script.post('/graphql', { query });
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused.json()).toMatchObject({
        errors: [{ extensions: { code: 'RATE_LIMITED', limit: 60, cost: 51, remaining: 9 } }],
      });
      expect((await (await team.script('viewer')).ask(query)).errors).toBeUndefined();
      for (let at = 0; at < 3; at += 1) await api.stranger.ask('{ __typename }');
      expect(await api.stranger.errorCode('{ __typename }')).toBe('RATE_LIMITED');
      const elsewhere = passedOnFrom('192.0.2.7');
      expect((await api.stranger.post('/graphql', { query: '{ __typename }' }, elsewhere)).status).toBe(200);
    } finally {
      await api.close();
    }
  });
});
