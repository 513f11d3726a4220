/** The well-known ways to abuse a GraphQL server, each tried against a running one. */
import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../testing/api.ts';
import type { Client } from '../testing/client.ts';
import { limits } from './limits.ts';

const many = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join(' ');

describe('abuse of GraphQL', () => {
  let api: TestApi;
  let reader: Client;

  beforeAll(async () => {
    api = await startApi();
    reader = await (await api.team('alpha')).script('viewer');
  });
  afterAll(() => api.close());

  it('what is as large as the bounds allow passes', async () => {
    for (const document of [
      `{ ${many(limits.aliases, (at) => `a${at}: __typename`)} }`,
      `{ viewer { ${many(limits.directives, (at) => `... @include(if: true) { ${at % 2 === 0 ? 'role' : '__typename'} }`)} } }`,
      `{ viewer { ${many(limits.repeats, () => 'role')} } }`,
    ]) {
      const { errors } = await reader.ask(document);
      expect([document, errors]).toEqual([document, undefined]);
    }
  });

  it('alias overload is refused', async () => {
    expect(await reader.errorCode(`{ ${many(limits.aliases + 1, (at) => `a${at}: __typename`)} }`)).toBe(
      'TOO_MANY_ALIASES',
    );
  });

  it('directive overload is refused, also of directives that do not exist', async () => {
    const parts = many(limits.directives + 1, () => '... @include(if: true) { role }');
    expect(await reader.errorCode(`{ viewer { ${parts} } }`)).toBe('TOO_MANY_DIRECTIVES');
    const { errors } = await reader.ask(`{ __typename ${many(1000, () => '@aa')} }`);
    expect(errors?.length).toBeLessThanOrEqual(limits.toldFaults + 1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('field duplication is refused', async () => {
    expect(await reader.errorCode(`{ viewer { ${many(limits.repeats + 1, () => 'role')} } }`)).toBe('TOO_MANY_FIELDS');
    const spread = many(10, () => '...a');
    const document = `{ viewer { ${spread} } } fragment a on Viewer { ${many(10, () => '...b')} }
      fragment b on Viewer { ${many(10, () => '...c')} } fragment c on Viewer { role team { id name } }`;
    expect(await reader.errorCode(document)).toBe('TOO_MANY_FIELDS');
  });

  it('many fields of the root are refused', async () => {
    const document = `{ ${many(5, () => '...a')} } fragment a on Query { ${many(9, (at) => `b${at}: __typename`)} }`;
    const { errors } = await reader.ask(document);
    expect(errors?.[0]?.extensions).toMatchObject({ code: expect.stringMatching(/^TOO_MANY/) as string });
    expect(
      await reader.errorCode(`{ ${many(5, () => '...a')} } fragment a on Query { ${many(9, () => '__typename')} }`),
    ).toBe('TOO_MANY_ROOT_FIELDS');
  });

  it('array batching is refused with the way out', async () => {
    const response = await reader.post('/graphql', [{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('one operation') as string, extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('mutations by GET are refused and change nothing, where queries by GET pass', async () => {
    const writer = await (await api.team('writers')).script('member');
    const get = (document: string) =>
      writer.get(`/graphql?query=${encodeURIComponent(document)}`, { 'apollo-require-preflight': 'true' });
    expect((await get('{ viewer { role } }')).status).toBe(200);
    const mutation = 'mutation { modelCreate(input: { name: "got" }) { userErrors { code } } }';
    const response = await get(mutation);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    const named = "select from models where name = 'got'";
    expect(await api.database.sql.unsafe(named)).toHaveLength(0);
    expect((await writer.ask(mutation)).errors).toBeUndefined();
    expect(await api.database.sql.unsafe(named)).toHaveLength(1);
  });

  it('requests that another site can make a browser send are refused', async () => {
    const query = '{ __typename }';
    expect((await reader.get(`/graphql?query=${encodeURIComponent(query)}`)).status).toBe(400);
    const simple = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'];
    for (const type of simple) {
      const response = await fetch(`${api.server.url}/graphql`, {
        method: 'POST',
        headers: { ...reader.headers, 'content-type': type },
        body: JSON.stringify({ query }),
      });
      expect([response.status, type]).toEqual([expect.toSatisfy((status) => status === 400 || status === 415), type]);
      expect(await response.text()).not.toContain('"data"');
    }
  });

  it('circular introspection is refused, and introspection twice in one operation; once is for anybody', async () => {
    const circle = (levels: number): string => (levels === 0 ? 'name' : `fields { type { ${circle(levels - 1)} } }`);
    const introspect = (levels: number) => reader.ask(`{ __schema { types { ${circle(levels)} } } }`);
    expect((await introspect(1)).errors).toBeUndefined();
    const { errors } = await introspect(6);
    const code = errors?.[0]?.extensions?.['code'];
    expect(['GRAPHQL_VALIDATION_FAILED', 'QUERY_TOO_COSTLY']).toContain(code);
    const whole = getIntrospectionQuery();
    expect((await api.stranger.ask(whole)).errors).toBeUndefined();
    const twice = whole.replace(/query IntrospectionQuery \{([\s\S]*?)\n {4}\}\n/, (_, once: string) => {
      const again = once.replace('__schema', 'again: __schema');
      return `query IntrospectionQuery {${once}${again}}\n`;
    });
    expect(twice).toContain('again: __schema');
    expect(await reader.errorCode(twice)).toBe('QUERY_TOO_COSTLY');
  });

  it('circular fragments are refused', async () => {
    expect(await reader.errorCode('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }')).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(await reader.errorCode('{ ...a } fragment a on Query { ...a }')).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('texts that are no Unicode are refused, as values and as keys', async () => {
    const query = 'query ($input: ExperimentCreateInput!) { experimentPlan(input: $input) { errors { code } } }';
    for (const config of [{ a: ['\ud800'] }, { '\udc00': 1 }, { a: 'b\ud800c' }]) {
      const variables = { input: { name: 'n', datasetId: 'd', graphId: 'g', config } };
      expect((await reader.ask(query, variables)).errors).toMatchObject([
        { message: expect.stringContaining('no Unicode') as string, extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  it('deep and large variables are refused', async () => {
    const query = 'query ($n: Int) { runs(first: $n) { totalCount } }';
    const deep = await fetch(`${api.server.url}/graphql`, {
      method: 'POST',
      headers: { ...reader.headers, 'content-type': 'application/json' },
      body: `{"query":${JSON.stringify(query)},"variables":{"n":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
    });
    expect(await deep.json()).toMatchObject({ errors: [{ extensions: { code: 'VARIABLES_TOO_LARGE' } }] });
    expect(await reader.errorCode(query, { n: Array.from({ length: 60_000 }, () => 1) })).toBe('VARIABLES_TOO_LARGE');
  });

  it('probes for a type name cost an object and tell nothing', async () => {
    const { data, errors } = await api.stranger.ask('{ __typename rateLimit { cost } }');
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ __typename: 'Query', rateLimit: { cost: 1 } });
  });

  it('tracing and debugging cannot be switched on', async () => {
    const switches = {
      'apollo-tracing': '1',
      'x-apollo-tracing': '1',
      'x-debug': '1',
      'apollo-query-plan-experimental': '1',
    };
    const response = await reader.post('/graphql?debug=true&tracing=1', { query: '{ nothing }' }, switches);
    const body = await response.text();
    expect(body).not.toMatch(/stack|tracing|node_modules|\.ts:/);
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('refuses subscriptions that do not come over a WebSocket', async () => {
    expect(await reader.errorCode('subscription { runProgress(runId: "x") { sequence } }')).toBe('BAD_REQUEST');
  });

  it('refuses, without a fault of its own, roots of subscriptions that depend on variables', async () => {
    for (const query of [
      'subscription ($no: Boolean!) { teamEvents @skip(if: $no) { sequence } }',
      'query a { __typename } subscription b($no: Boolean!) { ...c } fragment c on Subscription { teamEvents @include(if: $no) { sequence } }',
    ]) {
      const response = await reader.post('/graphql', { query, operationName: 'a', variables: { no: true } });
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
      ]);
      const read = await reader.get(`/graphql?query=${encodeURIComponent(query)}`, { 'apollo-require-preflight': '1' });
      expect(read.status).toBe(400);
    }
  });

  it('finds nothing under names that any object has', async () => {
    for (const name of ['constructor', 'toString', 'valueOf', '__proto__']) {
      const id = Buffer.from(`${name}:${randomUUID()}`).toString('base64url');
      expect(await reader.ask(`{ node(id: "${id}") { id } }`)).toEqual({ data: { node: null } });
    }
  });

  it('refuses a document with several operations and no name', async () => {
    const response = await reader.post('/graphql', { query: 'query a { __typename } query b { __typename }' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
    });
  });

  it('headers larger than the bound are refused', async () => {
    const response = await reader.get('/health', { 'x-large': 'x'.repeat(limits.headerBytes) });
    expect(response.status).toBe(431);
  });

  it('documents of too many tokens are refused', async () => {
    expect(await reader.errorCode(`{ ${many(limits.tokens, () => 'viewer')} }`)).toBe('GRAPHQL_PARSE_FAILED');
  });

  it('packs its answers for who unpacks them', async () => {
    const query = getIntrospectionQuery();
    const body = JSON.stringify({ query });
    const encodingOf = (accepted: string) =>
      new Promise<string | undefined>((resolve, reject) => {
        const sent = httpRequest(`${api.server.url}/graphql`, {
          method: 'POST',
          headers: { ...reader.headers, 'content-type': 'application/json', 'accept-encoding': accepted },
        });
        sent.on('response', (response) => {
          response.resume();
          resolve(response.headers['content-encoding']);
        });
        sent.on('error', reject);
        sent.end(body);
      });
    expect(await encodingOf('br')).toBe('br');
    expect(await encodingOf('gzip')).toBe('gzip');
    expect(await encodingOf('identity')).toBeUndefined();
  });

  it('a client that sends a byte at a time is cut off', { timeout: 3 * limits.arrivalMs }, async () => {
    const { hostname, port } = new URL(api.server.url);
    const cut = (head: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), hostname, () => socket.write(head));
        const drip = setInterval(() => socket.write('x'), 500);
        let answer = '';
        socket.on('data', (chunk) => (answer += chunk.toString()));
        socket.on('error', reject);
        socket.on('close', () => {
          clearInterval(drip);
          resolve(answer);
        });
      });
    const [slowHead, slowBody] = await Promise.all([
      cut('POST /graphql HTTP/1.1\r\nhost: x\r\nx-slow: '),
      cut('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n{'),
    ]);
    expect(slowHead).toContain('408');
    expect(slowBody).toContain('408');
  });
});

describe('a schema that is a secret', () => {
  it.each(['members', 'off'] as const)('is not told to strangers: %s', async (introspection) => {
    const api = await startApi({ introspection });
    try {
      const member = await (await api.team('alpha')).script('viewer');
      const type = '{ __type(name: "Run") { name } }';
      expect(await api.stranger.errorCode(type)).toBe(introspection === 'off' ? 'FORBIDDEN' : 'UNAUTHENTICATED');
      const told = async (client: Client, query: string) => (await client.ask(query)).errors?.[0]?.message ?? '';
      expect(await told(api.stranger, '{ viewr { role } }')).toBe('Cannot query field "viewr" on type "Query".');
      expect(await told(api.stranger, '{ runs(filter: { kindz: [] }) { totalCount } }')).not.toContain('Did you mean');
      const byMember = await told(member, '{ viewr { role } }');
      if (introspection === 'off') expect(byMember).not.toContain('Did you mean');
      else expect(byMember).toContain('Did you mean');
      expect((await member.ask(type)).errors === undefined).toBe(introspection === 'members');
    } finally {
      await api.close();
    }
  });
});
