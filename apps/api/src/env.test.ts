import { describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';

const complete = {
  DATABASE_URL: 'postgres://user@127.0.0.1:5432/stillgraph',
  AUTH_SECRET: 'x'.repeat(32),
};

describe('readEnv', () => {
  it('fills in the defaults', () => {
    expect(readEnv(complete)).toMatchObject({ host: '127.0.0.1', port: 4000, webUrl: 'http://localhost:3000' });
  });

  it('reports all faults together', () => {
    const read = (): unknown => readEnv({ DATABASE_URL: 'mysql://x', AUTH_SECRET: 'short', API_PORT: '99999' });
    expect(read).toThrow(/DATABASE_URL must begin with postgres:\/\//);
    expect(read).toThrow(/AUTH_SECRET must have at least 32 characters/);
    expect(read).toThrow(/API_PORT/);
  });

  it('takes an object storage as a whole or not at all', () => {
    expect(readEnv(complete).objects).toBeUndefined();
    expect(() => readEnv({ ...complete, S3_ENDPOINT: 'https://s3.example.org' })).toThrow(
      /S3_BUCKET is required, as S3_ENDPOINT is given\n {2}S3_ACCESS_KEY_ID is required.*\n {2}S3_SECRET_ACCESS_KEY/,
    );
  });

  it('takes each provider of sign-ins as a whole or not at all', () => {
    expect(readEnv(complete).signIn).toEqual({ signUp: 'invited', google: null, github: null, oidc: null });
    const oidc = { AUTH_OIDC_ISSUER: 'https://id.example.org/', AUTH_OIDC_ID: 'us', AUTH_OIDC_SECRET: 'hidden' };
    expect(readEnv({ ...complete, ...oidc, AUTH_SIGN_UP: 'open' }).signIn).toMatchObject({
      signUp: 'open',
      oidc: { issuer: 'https://id.example.org', clientId: 'us', clientSecret: 'hidden', name: 'your organisation' },
    });
    const halves: [Record<string, string>, RegExp][] = [
      [{ AUTH_GOOGLE_ID: 'us' }, /AUTH_GOOGLE_SECRET is required, as AUTH_GOOGLE_ID is given/],
      [{ AUTH_GITHUB_SECRET: 'hidden' }, /AUTH_GITHUB_ID is required, as AUTH_GITHUB_SECRET is given/],
      [{ ...oidc, AUTH_OIDC_ID: '' }, /AUTH_OIDC_ID is required, as AUTH_OIDC_ISSUER and AUTH_OIDC_SECRET are given/],
      [{ AUTH_SIGN_UP: 'everybody' }, /AUTH_SIGN_UP must be one of closed, invited, open/],
    ];
    for (const [half, fault] of halves) {
      expect(() => readEnv({ ...complete, ...half })).toThrow(fault);
      expect(() => readEnv({ ...complete, ...half })).not.toThrow(/hidden/);
    }
  });

  it('takes an empty variable as one left out', () => {
    expect(readEnv({ ...complete, API_PORT: '' }).port).toBe(4000);
    expect(() => readEnv({ ...complete, DATABASE_URL: '' })).toThrow(/DATABASE_URL is required/);
  });
});
