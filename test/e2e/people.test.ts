/**
 * Two people in two browsers on the real stack: one signs in by the one-time link and invites, the other makes an account by
 * the invitation and sees what their role may do; a key is made, used and revoked, and all of it stands in the audit log.
 */
import { createSignInLink } from '@stillgraph/api';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../kit/chromium.ts';
import { openTestPlatform, type TestPlatform } from '../kit/platform.ts';
import { faultsInEveryView } from './page-faults.ts';

const GRACE = { name: 'Grace', email: 'grace@people.example', password: 'four words in a row' };
const pageErrors: string[] = [];
let platform: TestPlatform | undefined;
let webUrl: string;
let browser: Browser | undefined;
let contexts: BrowserContext[] = [];
/** Of the owner of the demo team. */
let owner: Page;
/** Of whom they invite. */
let guest: Page;

async function openPage(): Promise<Page> {
  if (browser === undefined) throw new Error('there is no browser');
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } });
  contexts.push(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => pageErrors.push(error.message));
  return page;
}

/** What the API answers to a script that asks who it is with a key. */
async function askWith(secret: string): Promise<{ status: number; body: string }> {
  const response = await fetch(`${webUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query: '{ viewer { role permissions } }' }),
  });
  return { status: response.status, body: await response.text() };
}

beforeAll(async () => {
  platform = await openTestPlatform({ days: 2, gridSize: 2, sensors: 6 });
  webUrl = platform.webUrl;
  browser = await launchChromium();
  owner = await openPage();
  guest = await openPage();
});

afterAll(async () => {
  for (const context of contexts) await context.close();
  contexts = [];
  await browser?.close();
  await platform?.close();
});

describe('people of a team', { timeout: 300_000 }, () => {
  it('are invited by a link that is shown once; the last owner cannot be changed', async () => {
    if (platform === undefined) throw new Error('the platform is not up');
    await owner.goto(await createSignInLink(platform.database.db, { webUrl }));
    await owner.waitForURL(`${webUrl}/`);
    await owner.goto(`${webUrl}/team`);
    const role = owner.getByRole('combobox', { name: 'Role of Local user' });
    await role.waitFor();
    expect(await role.isDisabled()).toBe(true);
    expect(await role.getAttribute('title')).toMatch(/last owner stays/);
    await owner.getByLabel('E-mail address').fill(GRACE.email);
    await owner.getByRole('button', { name: 'Invite' }).click();
    const address = await owner.getByRole('textbox', { name: `The invitation for ${GRACE.email}` }).inputValue();
    expect(address).toMatch(/\/invitation\/[\w-]{22}$/);
    await owner.reload();
    await owner.getByRole('button', { name: `Cancel the invitation for ${GRACE.email}` }).waitFor();
    expect(await owner.locator('main').innerHTML()).not.toContain(address.slice(-22));
    // Whoever else has the link is told whom it is for, and cannot take it.
    await owner.goto(address);
    await owner.getByText('for whom it is not').waitFor();
    expect(await owner.getByRole('button', { name: 'Join the team' }).count()).toBe(0);
    await owner.goto(`${webUrl}/team`);
    await guest.goto(address);
  });

  it('make an account by it, join, and see what their role may not do', async () => {
    await guest.getByRole('heading', { level: 1, name: 'Join Demo team' }).waitFor();
    expect(await guest.getByLabel('E-mail address').inputValue()).toBe(GRACE.email);
    await guest.getByLabel('Your name').fill(GRACE.name);
    await guest.getByLabel('Password', { exact: true }).fill(GRACE.password);
    await guest.getByRole('button', { name: 'Make the account' }).click();
    await guest.getByRole('button', { name: 'Join the team' }).click();
    await guest.waitForURL(`${webUrl}/`);
    await guest.goto(`${webUrl}/team`);
    await guest.getByText('Owners and admins may do this; your role in this team is member.').waitFor();
    expect(await guest.getByRole('row', { name: GRACE.name }).innerText()).toContain('member');
    for (const path of ['/team/keys', '/team/webhooks', '/team/audit']) {
      await guest.goto(`${webUrl}${path}`);
      await guest.getByText('Owners and admins may do this').waitFor();
    }
    await guest.goto(`${webUrl}/`);
    await guest.getByRole('banner').getByRole('link', { name: 'New experiment' }).waitFor();
  });

  it('get another role, and lose what it does not have', async () => {
    await owner.reload();
    await owner.getByRole('combobox', { name: `Role of ${GRACE.name}` }).selectOption('VIEWER');
    await owner.getByRole('status').getByText(`${GRACE.name} is viewer now.`).waitFor();
    await guest.reload();
    const start = guest.getByRole('banner').getByRole('button', { name: 'New experiment' });
    await start.waitFor();
    expect(await start.isDisabled()).toBe(true);
    expect(await start.getAttribute('title')).toMatch(/viewer/);
  });

  it('make a key that may no more than was ticked, and revoke it', async () => {
    await owner.goto(`${webUrl}/team/keys`);
    await owner.getByLabel('What it is for').fill('nightly import');
    await owner.getByRole('button', { name: 'Read, and only this' }).click();
    await owner.getByLabel('Uploads, imports, networks, graphs, datasets').check();
    await owner.getByRole('button', { name: 'Make the key' }).click();
    const secret = await owner.getByLabel('The secret of "nightly import"').inputValue();
    expect(await askWith(secret)).toEqual({
      status: 200,
      body: JSON.stringify({ data: { viewer: { role: 'MEMBER', permissions: ['DATA_WRITE'] } } }) + '\n',
    });
    await owner.getByRole('button', { name: 'Revoke the key "nightly import"' }).click();
    await owner.getByRole('button', { name: 'Yes, revoke it' }).click();
    await owner.getByText('The key "nightly import" opens nothing any more.').waitFor();
    expect((await askWith(secret)).body).toContain('UNAUTHENTICATED');
  });

  it('find all of that in the audit log, which is whole', async () => {
    await owner.goto(`${webUrl}/team/audit?action=key.revoke`);
    await owner.getByRole('cell', { name: 'key.revoke' }).first().waitFor();
    expect(await owner.getByRole('cell', { name: 'key.create' }).count()).toBe(0);
    await owner.goto(`${webUrl}/team/audit`);
    for (const action of ['key.create', 'member.setRole', 'invitation.accept', 'invitation.create']) {
      await owner.getByRole('cell', { name: action }).first().waitFor();
    }
    await owner.getByRole('button', { name: 'Check the chain' }).click();
    await owner
      .getByRole('status')
      .getByText(/all \d+ lines as written/)
      .waitFor();
  });

  it('sign out, and in again with their password', async () => {
    await guest.goto(`${webUrl}/account`);
    await guest.getByRole('button', { name: `G: ${GRACE.name}, your account and teams` }).click();
    await guest.getByRole('button', { name: 'Sign out' }).click();
    await guest.waitForURL(`${webUrl}/sign-in`);
    await guest.goto(`${webUrl}/team`);
    await guest.getByRole('heading', { level: 1, name: 'You are signed out' }).waitFor();
    await guest.getByLabel('E-mail address').fill(GRACE.email);
    await guest.getByLabel('Password').fill('another password');
    await guest.getByRole('button', { name: 'Sign in' }).click();
    await guest
      .getByRole('alert')
      .getByText(/no account has/i)
      .waitFor();
    await guest.getByLabel('Password').fill(GRACE.password);
    await guest.getByRole('button', { name: 'Sign in' }).click();
    await guest.getByRole('heading', { name: 'Members' }).waitFor();
  });

  it('make a team of their own, are shown it, and come back', async () => {
    await guest.goto(`${webUrl}/account`);
    await guest.getByLabel('New team').fill('Grace alone');
    await guest.getByRole('button', { name: 'Make the team' }).click();
    await guest.waitForURL(`${webUrl}/`);
    await guest.getByRole('link', { name: /Grace alone/ }).waitFor();
    await guest.getByRole('button', { name: `G: ${GRACE.name}, your account and teams` }).click();
    await guest.getByRole('button', { name: 'Demo team' }).click();
    await guest.getByRole('link', { name: /Demo team/ }).waitFor();
  });

  it('meet pages that axe finds no fault with, at any width and in both themes', async () => {
    const pages = [
      '/team',
      '/team/keys',
      '/team/alerts',
      '/team/webhooks',
      '/team/audit',
      '/team/settings',
      '/account',
    ];
    for (const path of [...pages, '/sign-in', '/sign-up', '/invitation/none', '/reset-password?token=none']) {
      expect(await faultsInEveryView(owner, `${webUrl}${path}`), path).toEqual([]);
    }
  });

  it('met no error of the pages on the way', () => expect(pageErrors).toEqual([]));
});
