/** What docs/webhooks.md tells receivers to do is done here to real messages, in each of its languages. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newId, seal, sealingKey, webhooks } from '@stillgraph/db';
import { teams } from '@stillgraph/db/schema';
import { startDispatcher, type Dispatcher } from '@stillgraph/worker/webhooks';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';

const run = promisify(execFile);
const SECRET = 'only-for-tests-and-long-enough-to-pass';
const DOCS = new URL('../../docs/webhooks.md', import.meta.url);
const has = (command: string) => spawnSync(command, ['--version']).error === undefined;

interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

describe('the documented verification', () => {
  const whsec = `whsec_${Buffer.from('thirty-two bytes of a secret key').toString('base64')}`;
  let database: TestDatabase;
  let dispatcher: Dispatcher;
  let receiver: Server;
  let folder: string;
  let message: Message;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stillgraph-webhook-'));
    database = await createTestDatabase();
    let arrive: (message: Message) => void = () => undefined;
    const arrived = new Promise<Message>((resolve) => (arrive = resolve));
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        response.end();
        const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
        arrive({ headers: Object.fromEntries(headers), body });
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    dispatcher = await startDispatcher({
      ...{ connection: database, authSecret: SECRET, allowPrivate: true, log: pino({ level: 'silent' }) },
    });
    const [team] = await database.db.insert(teams).values({ slug: 'docs', name: 'Docs' }).returning();
    if (team === undefined) throw new Error('the database returned no row');
    const id = newId();
    await database.db.transaction(async (tx) => {
      const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
      const secret = seal(sealingKey(SECRET, 'webhook secrets'), whsec, id);
      await webhooks.create(tx, {
        ...{ id, teamId: team.id, url, description: '', types: ['run.failed'], secret, createdBy: null },
      });
      await webhooks.test(tx, { teamId: team.id, id });
    });
    message = await arrived;
  });
  afterAll(async () => {
    await dispatcher.stop();
    await new Promise((resolve) => receiver.close(resolve));
    await database.close();
    await rm(folder, { recursive: true });
  });

  /** The one block of a language in the document. */
  async function block(language: string): Promise<string> {
    const text = await readFile(DOCS, 'utf8');
    const found = [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
      ([, code]) => code ?? '',
    );
    if (found.length !== 1)
      throw new Error(`expected one block of ${language} in docs/webhooks.md, got ${found.length}`);
    return found[0] ?? '';
  }
  /** The message as it came, with another body, and with another secret. */
  const cases = () => [
    { secret: whsec, ...message },
    { secret: whsec, ...message, body: `${message.body} ` },
    { secret: `whsec_${Buffer.from('another').toString('base64')}`, ...message },
    { secret: whsec, body: message.body, headers: { ...message.headers, 'webhook-timestamp': '1' } },
  ];

  it('in TypeScript takes what came, and nothing that was changed', async () => {
    const file = join(folder, 'verify.ts');
    await writeFile(file, await block('ts'));
    const { isSigned } = (await import(file)) as {
      isSigned: (secret: string, headers: Readonly<Record<string, string>>, body: string) => boolean;
    };
    expect(cases().map(({ secret, headers, body }) => isSigned(secret, headers, body))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it.skipIf(!has('python3'))('in Python takes what came, and nothing that was changed', async () => {
    const file = join(folder, 'verify.py');
    const script = `
import json, sys
for case in json.loads(sys.argv[1]):
    print(is_signed(case["secret"], case["headers"], case["body"].encode()))
`;
    await writeFile(file, `${await block('python')}${script}`);
    const { stdout } = await run('python3', [file, JSON.stringify(cases())]);
    expect(stdout.trim().split('\n')).toEqual(['True', 'False', 'False', 'False']);
  });

  it.skipIf(!has('openssl'))('in a shell gives the signature that came', async () => {
    await writeFile(join(folder, 'body.json'), message.body);
    const { stdout } = await run('sh', ['-c', await block('sh')], {
      cwd: folder,
      env: {
        ...process.env,
        SECRET: whsec,
        ID: message.headers['webhook-id'],
        TIMESTAMP: message.headers['webhook-timestamp'],
      },
    });
    expect(`v1,${stdout.trim()}`).toBe(message.headers['webhook-signature']);
  });
});
