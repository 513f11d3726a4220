import { afterEach, expect, it, vi } from 'vitest';
import { openEngine } from './engines.ts';

afterEach(() => {
  vi.doUnmock('onnxruntime-node');
  vi.resetModules();
});

const withoutRuntime = () =>
  vi.doMock('onnxruntime-node', () => {
    throw new Error('not for this processor');
  });

it('auto passes over what does not load, and says why', async () => {
  withoutRuntime();
  const { info } = await openEngine('auto', 1);
  expect(['wasm', 'tensorflow']).toContain(info.name);
  expect(info.reason).toContain('onnxruntime-node does not load');
});

it('an engine that was asked for and does not load is an error', async () => {
  withoutRuntime();
  await expect(openEngine('traced', 1)).rejects.toThrow('onnxruntime-node does not load');
});

it('says what it opened', async () => {
  const { info, engine } = await openEngine('wasm', 1);
  expect(info).toMatchObject({ name: 'wasm', reason: 'asked for' });
  expect(info.versions).toHaveProperty('tfjs-backend-wasm');
  expect(engine.name).toBe('wasm');
});
