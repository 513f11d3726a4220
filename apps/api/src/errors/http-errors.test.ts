import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendBytes, type Bytes } from '../binary/send-bytes.ts';
import { httpErrors } from './http-errors.ts';

const PIECE = 65_536;
const PIECES = 1000;

describe('a response that breaks off', () => {
  const lines: string[] = [];
  const ended: string[] = [];
  let server: Server;
  let url: string;

  /** A long body whose reading goes as `read` says. */
  const body = (path: string, read: (piece: number) => Promise<void>): Bytes => ({
    etag: path,
    length: PIECE * PIECES,
    headers: {},
    read: async function* pieces() {
      try {
        for (let piece = 0; piece < PIECES; piece += 1) {
          await read(piece);
          yield new Uint8Array(PIECE);
        }
      } finally {
        ended.push(path);
      }
    },
  });

  beforeAll(async () => {
    const app = express();
    app.get('/long', (request, response) =>
      sendBytes(
        request,
        response,
        body('long', () => new Promise((resolve) => setTimeout(resolve, 1))),
      ),
    );
    app.get('/broken', (request, response) =>
      sendBytes(
        request,
        response,
        body('broken', (piece) => (piece < 3 ? Promise.resolve() : Promise.reject(new Error('the disk is gone')))),
      ),
    );
    app.use(httpErrors(pino({}, { write: (line: string) => void lines.push(line) })));
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('ends quietly when the client went away', async () => {
    const leaving = new AbortController();
    const response = await fetch(`${url}/long`, { signal: leaving.signal });
    expect(response.status).toBe(200);
    leaving.abort();
    await expect.poll(() => ended).toContain('long');
    expect((await fetch(`${url}/nothing`)).status).toBe(404);
    expect(lines).toEqual([]);
  });

  it('is logged and cut when the server could not go on', async () => {
    const response = await fetch(`${url}/broken`);
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ path: '/broken', err: { message: 'the disk is gone' } });
  });
});
