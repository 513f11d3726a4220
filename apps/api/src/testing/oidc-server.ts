/**
 * A small OpenID Connect provider on this machine: authorization code flow with PKCE and nonce, RS256. It refuses what a real
 * one refuses, and signs in whoever `person` says.
 */
import { createHash, generateKeyPairSync, randomUUID, sign, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface OidcPerson {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

export interface OidcServer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in next. */
  person: OidcPerson;
  /** What is changed in the next token, before it is signed; a key of another provider signs where `foreignKey` says so. */
  forgery: { readonly claims?: Readonly<Record<string, unknown>>; readonly foreignKey?: boolean };
  /** A token of this provider for our client that answers no question of ours. */
  token(): string;
  close(): Promise<void>;
}

interface Granted {
  readonly redirectUri: string;
  readonly challenge: string;
  readonly nonce: string | null;
  readonly person: OidcPerson;
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

export async function startOidcServer(redirectUri: string): Promise<OidcServer> {
  const [own, foreign] = [keyPair(), keyPair()];
  const granted = new Map<string, Granted>();
  const client = { id: 'stillgraph', secret: randomUUID() };

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const provider: OidcServer = {
    issuer,
    clientId: client.id,
    clientSecret: client.secret,
    person: { sub: 'nobody', email: 'nobody@example.org', email_verified: false, name: 'Nobody' },
    forgery: {},
    token: () => idToken({ person: provider.person, nonce: null }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };

  const json = (response: ServerResponse, status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer);
    switch (`${request.method ?? ''} ${url.pathname}`) {
      case 'GET /.well-known/openid-configuration':
        json(response, 200, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
        });
        return;
      case 'GET /keys':
        json(response, 200, {
          keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' }],
        });
        return;
      case 'GET /authorize':
        authorize(url.searchParams, response);
        return;
      case 'POST /token':
        token(new URLSearchParams(await text(request)), request.headers.authorization, response);
        return;
      default:
        json(response, 404, { error: 'not_found' });
    }
  }

  function authorize(asked: URLSearchParams, response: ServerResponse): void {
    const isSound =
      asked.get('client_id') === client.id &&
      asked.get('redirect_uri') === redirectUri &&
      asked.get('response_type') === 'code' &&
      asked.get('code_challenge_method') === 'S256' &&
      (asked.get('scope') ?? '').split(' ').includes('openid');
    if (!isSound) return void json(response, 400, { error: 'invalid_request' });
    const code = randomUUID();
    granted.set(code, {
      redirectUri,
      challenge: asked.get('code_challenge') ?? '',
      nonce: asked.get('nonce'),
      person: provider.person,
    });
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  }

  function token(body: URLSearchParams, authorization: string | undefined, response: ServerResponse): void {
    const [, basic = ''] = /^Basic (.+)$/.exec(authorization ?? '') ?? [];
    const [id, secret] =
      basic === ''
        ? [body.get('client_id'), body.get('client_secret')]
        : Buffer.from(basic, 'base64').toString().split(':');
    const isClient =
      id === client.id &&
      secret?.length === client.secret.length &&
      timingSafeEqual(Buffer.from(secret), Buffer.from(client.secret));
    if (!isClient) return void json(response, 401, { error: 'invalid_client' });
    const code = body.get('code') ?? '';
    const grant = granted.get(code);
    granted.delete(code);
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (grant?.challenge !== challenge || grant.redirectUri !== body.get('redirect_uri')) {
      return void json(response, 400, { error: 'invalid_grant' });
    }
    json(response, 200, {
      access_token: randomUUID(),
      token_type: 'Bearer',
      expires_in: 300,
      id_token: idToken(grant),
    });
  }

  function idToken({ person, nonce }: Pick<Granted, 'person' | 'nonce'>): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: issuer, aud: client.id, iat: now, exp: now + 300, ...person },
      ...(nonce === null ? {} : { nonce }),
      ...provider.forgery.claims,
    };
    const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'own' })}.${encode(claims)}`;
    const key = provider.forgery.foreignKey === true ? foreign.privateKey : own.privateKey;
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
  }

  return provider;
}
