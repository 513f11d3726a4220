/** GraphiQL in a real browser: it asks this API and no other host, as who is signed in or by a key. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../../../test/kit/chromium.ts';
import { startApi, type TestApi } from '../testing/api.ts';

type Browser = Awaited<ReturnType<typeof launchChromium>>;

describe('GraphiQL', { timeout: 120_000 }, () => {
  let api: TestApi;
  let browser: Browser;
  let context: Awaited<ReturnType<Browser['newContext']>>;
  const asked = new Set<string>();
  const faults: string[] = [];

  beforeAll(async () => {
    api = await startApi();
    browser = await launchChromium();
    context = await browser.newContext({ locale: 'en-US', colorScheme: 'dark' });
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol !== 'data:') asked.add(host);
    });
    context.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    const team = await api.team('alpha');
    const token = await api.signInToken(team.ownerEmail);
    const signedIn = await api.stranger.post('/api/auth/sign-in-link', { token });
    for (const line of signedIn.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      await context.addCookies([{ name, value, url: api.server.url }]);
    }
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await api.close();
  });

  it('asks as the person who is signed in, and knows the schema', async () => {
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${api.server.url}/graphql`);
    await page.getByRole('button', { name: /execute query/i }).click();
    await expect.poll(() => page.locator('.result-window').innerText(), { timeout: 30_000 }).toContain('"OWNER"');
    await page.getByRole('button', { name: /show documentation explorer/i }).click();
    await page.getByText('Query', { exact: true }).first().waitFor();
    const response = await context.request.get(`${api.server.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(response.headers()['content-security-policy']).toContain("default-src 'none'");
    expect([...asked]).toEqual([new URL(api.server.url).host]);
    expect(faults).toEqual([]);
  });

  it('is for browsers alone', async () => {
    expect((await api.stranger.get('/graphql', { accept: 'application/json' })).status).toBe(400);
    const html = await api.stranger.get('/graphql', { accept: 'text/html' });
    expect(html.headers.get('content-type')).toContain('text/html');
    expect(await html.text()).not.toMatch(/https?:\/\//);
  });
});
