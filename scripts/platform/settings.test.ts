import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlainError } from './plain-error.ts';
import { loadEnvironmentFile, readSettings, repository } from './settings.ts';

describe('settings from the environment', () => {
  it('need nothing', () => {
    expect(readSettings({})).toEqual({
      home: join(repository, '.stillgraph'),
      databaseUrl: undefined,
      apiPort: 4000,
      webPort: 3000,
      webUrl: 'http://localhost:3000',
      authSecret: undefined,
    });
  });

  it('take an empty variable for one that is left out', () => {
    expect(readSettings({ DATABASE_URL: '', API_PORT: ' ' })).toMatchObject({ databaseUrl: undefined, apiPort: 4000 });
  });

  it('report all faults together, in words', () => {
    const read = () =>
      readSettings({ API_PORT: '80000', WEB_PORT: 'x', WEB_URL: 'x', DATABASE_URL: 'mysql://', AUTH_SECRET: 'short' });
    expect(read).toThrow(PlainError);
    for (const fault of [
      'API_PORT must be a port from 1 to 65535, got "80000"',
      'WEB_PORT must be a port from 1 to 65535, got "x"',
      'WEB_URL must be an http(s) address',
      'DATABASE_URL must begin with postgres://',
      'AUTH_SECRET must have at least 32 characters',
    ]) {
      expect(read).toThrow(fault);
    }
  });

  it('refuse one port for two servers', () => {
    expect(() => readSettings({ API_PORT: '5000', WEB_PORT: '5000' })).toThrow('API_PORT and WEB_PORT must differ');
  });
});

describe('the file .env', () => {
  const names = ['STILLGRAPH_TEST_ONE', 'STILLGRAPH_TEST_TWO'];
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stillgraph-settings-'));
  });

  afterEach(async () => {
    for (const name of names) Reflect.deleteProperty(process.env, name);
    await rm(folder, { recursive: true, force: true });
  });

  it('sets what is not set, and is not missed', async () => {
    process.env['STILLGRAPH_TEST_ONE'] = 'from outside';
    await writeFile(join(folder, '.env'), 'STILLGRAPH_TEST_ONE=from the file\nSTILLGRAPH_TEST_TWO=from the file\n');
    loadEnvironmentFile(join(folder, '.env'));
    expect(names.map((name) => process.env[name])).toEqual(['from outside', 'from the file']);
    expect(() => loadEnvironmentFile(join(folder, 'none'))).not.toThrow();
  });

  it('is named when it cannot be read', () => {
    expect(() => loadEnvironmentFile(folder)).toThrow(`The settings in ${folder} cannot be read`);
  });
});
