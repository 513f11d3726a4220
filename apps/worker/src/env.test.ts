import { availableParallelism } from 'node:os';
import { EnvironmentError } from '@stillgraph/db/environment';
import { expect, it } from 'vitest';
import { readEnv } from './env.ts';

const url = 'postgres://someone:secret@127.0.0.1:5432/stillgraph';

it('needs the database alone', () => {
  expect(readEnv({ DATABASE_URL: url })).toMatchObject({
    databaseUrl: url,
    jobs: 'all',
    engine: 'auto',
    threads: availableParallelism(),
    checkpointSeconds: 10,
    allowPrivateWebhooks: false,
    eventRetentionDays: 90,
    logLevel: 'info',
  });
});

it('takes what is given; what is empty counts as left out', () => {
  const env = readEnv({
    DATABASE_URL: url,
    STILLGRAPH_ENGINE: 'wasm',
    WORKER_THREADS: '3',
    WORKER_NAME: 'w',
    WORKER_JOBS: 'imports',
    LOG_LEVEL: '',
  });
  expect(env).toMatchObject({ engine: 'wasm', threads: 3, name: 'w', jobs: 'imports', logLevel: 'info' });
});

it('takes an object storage as a whole or not at all', () => {
  const storage = {
    S3_ENDPOINT: 'http://127.0.0.1:9000',
    S3_BUCKET: 'stillgraph',
    S3_ACCESS_KEY_ID: 'someone',
    S3_SECRET_ACCESS_KEY: 'very secret',
  };
  expect(readEnv({ DATABASE_URL: url }).objects).toBeUndefined();
  expect(readEnv({ DATABASE_URL: url, ...storage, S3_PREFIX: 'of/one' }).objects).toEqual({
    ...{ endpoint: 'http://127.0.0.1:9000', region: 'us-east-1', bucket: 'stillgraph', prefix: 'of/one/' },
    ...{ accessKeyId: 'someone', secretAccessKey: 'very secret' },
  });
  const half = () => readEnv({ DATABASE_URL: url, ...storage, S3_BUCKET: '', S3_SECRET_ACCESS_KEY: '' });
  expect(half).toThrow('S3_BUCKET is required, as S3_ENDPOINT and S3_ACCESS_KEY_ID are given');
  expect(half).toThrow('S3_SECRET_ACCESS_KEY is required');
  const wrong = () => readEnv({ DATABASE_URL: url, ...storage, S3_ENDPOINT: 's3://here', S3_BUCKET: 'A' });
  expect(wrong).toThrow('S3_ENDPOINT must be the http(s) address of the storage');
  expect(wrong).toThrow('S3_BUCKET must be the name of a bucket');
  expect(wrong).not.toThrow('very secret');
});

it('names every variable that is wrong, and keeps the address to itself', () => {
  const faulty = {
    DATABASE_URL: 'mysql://someone:secret@here',
    STILLGRAPH_ENGINE: 'cuda',
    WORKER_JOBS: 'runs',
    WORKER_THREADS: '1.5',
    WEBHOOK_ALLOW_PRIVATE: 'yes',
    EVENT_RETENTION_DAYS: '1',
  };
  const read = () => readEnv(faulty);
  expect(read).toThrow(EnvironmentError);
  expect(read).toThrow('DATABASE_URL must begin with postgres:// or postgresql://');
  expect(read).toThrow('STILLGRAPH_ENGINE must be one of auto, tensorflow, traced, wasm');
  expect(read).toThrow('WORKER_JOBS must be one of all, imports');
  expect(read).toThrow('WORKER_THREADS must be a whole number of threads');
  expect(read).toThrow('WEBHOOK_ALLOW_PRIVATE must be on or off');
  expect(read).toThrow('EVENT_RETENTION_DAYS must be at least 2');
  expect(read).not.toThrow('secret');
  expect(() => readEnv({ DATABASE_URL: '' })).toThrow('DATABASE_URL is required');
});
