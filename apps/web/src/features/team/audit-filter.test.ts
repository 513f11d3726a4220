import { describe, expect, it } from 'vitest';
import { auditFilter, detailText, subjectPage } from './audit-filter.ts';

const all = { action: '', by: '', of: '', since: '', until: '' };

describe('the filter of the audit log', () => {
  it('is none where nothing is chosen', () => expect(auditFilter(all)).toBeNull());
  it('takes several actions, whoever writes spaces', () => {
    expect(auditFilter({ ...all, action: ' run.cancel, key.create ,' })).toEqual({
      actions: ['run.cancel', 'key.create'],
    });
  });
  it('takes whole days, the last one included', () => {
    expect(auditFilter({ ...all, since: '2026-03-01', until: '2026-03-01' })).toEqual({
      since: new Date(2026, 2, 1).toISOString(),
      until: new Date(2026, 2, 2).toISOString(),
    });
  });
  it('passes over what is no day', () => expect(auditFilter({ ...all, since: 'yesterday' })).toBeNull());
  it('names who and what', () => {
    expect(auditFilter({ ...all, by: 'u', of: 's' })).toEqual({ actorId: 'u', subjectId: 's' });
  });
});

it('writes details as words and leaves out what is not there', () => {
  expect(detailText({ role: 'admin', scopes: null, ids: [1, 2] })).toBe('role: admin, ids: [1,2]');
  expect(detailText(null)).toBe('');
});

it('knows the pages of things that have one', () => {
  expect(subjectPage('Run', 'a=')).toBe('/runs/a%3D');
  expect(subjectPage('Invitation', 'x')).toBeUndefined();
});
