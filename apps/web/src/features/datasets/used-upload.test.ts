import { describe, expect, it } from 'vitest';
import { isUsed } from './used-upload.ts';

const none = { imports: [], networkRequests: [] };

describe('an upload', () => {
  it('is used once a dataset came of it, and not by dry runs or imports that failed', () => {
    expect(isUsed(none)).toBe(false);
    expect(isUsed({ ...none, imports: [{ status: 'SUCCEEDED', isDryRun: true }] })).toBe(false);
    expect(isUsed({ ...none, imports: [{ status: 'FAILED', isDryRun: false }] })).toBe(false);
    expect(isUsed({ ...none, imports: [{ status: 'SUCCEEDED', isDryRun: false }] })).toBe(true);
  });

  it('is used by a network that was read or is read from it, and not by one that could not be', () => {
    expect(isUsed({ ...none, networkRequests: [{ status: 'FAILED' }] })).toBe(false);
    for (const status of ['QUEUED', 'RUNNING', 'SUCCEEDED'] as const) {
      expect(isUsed({ ...none, networkRequests: [{ status }] })).toBe(true);
    }
  });
});
