/** GraphiQL in a real browser: it asks this API and no other host, as who is signed in or by a key. */
import { teamEvents } from '@stillgraph/db';
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

  /** Notes which hosts are asked and what goes wrong. */
  const watch = (watched: typeof context): void => {
    watched.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol !== 'data:') asked.add(host);
    });
    watched.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
  };

  beforeAll(async () => {
    api = await startApi();
    browser = await launchChromium();
    context = await browser.newContext({ locale: 'en-US', colorScheme: 'dark' });
    watch(context);
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

  it('asks by a key that is pasted into the headers, and follows a subscription by it', async () => {
    const team = await api.team('beta');
    const { headers } = await team.script('member');
    await api.database.db.transaction((tx) =>
      teamEvents.append(tx, {
        ...{ teamId: team.id, type: 'import.failed', subjectId: crypto.randomUUID() },
        payload: { source: 'pasted', message: 'no such folder' },
      }),
    );
    const stranger = await browser.newContext({ locale: 'en-US' });
    watch(stranger);
    const page = await stranger.newPage();
    const sockets: string[] = [];
    page.on('websocket', (socket) => sockets.push(new URL(socket.url()).host));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${api.server.url}/graphql`);
    const shown = () => page.locator('.result-window').innerText();
    const run = page.getByRole('button', { name: /execute query/i });
    const paste = async (editor: string, text: string) => {
      await page.locator(editor).click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    };

    await run.click();
    await expect.poll(shown, { timeout: 30_000 }).toContain('UNAUTHENTICATED');
    await page.getByRole('button', { name: 'Headers', exact: true }).click();
    await paste('.graphiql-editor-tool .graphiql-editor:not(.hidden) .CodeMirror', JSON.stringify(headers));
    await run.click();
    await expect.poll(shown, { timeout: 30_000 }).toContain('"MEMBER"');
    await paste('.graphiql-query-editor .CodeMirror', 'subscription { teamEvents(afterSequence: 0) { type payload } }');
    await run.click();
    await expect.poll(shown, { timeout: 30_000 }).toContain('"IMPORT_FAILED"');
    expect(await shown()).toContain('"pasted"');
    expect(sockets).toEqual([new URL(api.server.url).host]);
    expect([...asked]).toEqual([new URL(api.server.url).host]);
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).toContain('teamEvents');
    expect(kept).not.toContain('stillgraph_');
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
    await stranger.close();
  });

  it('is for browsers alone', async () => {
    expect((await api.stranger.get('/graphql', { accept: 'application/json' })).status).toBe(400);
    const html = await api.stranger.get('/graphql', { accept: 'text/html' });
    expect(html.headers.get('content-type')).toContain('text/html');
    expect(await html.text()).not.toMatch(/https?:\/\//);
  });
});
