import { describe, expect, it } from 'vitest';
import { decodeGlobalId, encodeGlobalId, idOf, momentOf } from './global-id.ts';

const uuid = '0199c7a2-0000-7000-8000-0123456789ab';

describe('global ids', () => {
  it('round trips', () => {
    expect(decodeGlobalId(encodeGlobalId('Run', uuid))).toEqual({ type: 'Run', id: uuid });
  });

  it('takes nothing else for an id', () => {
    for (const text of ['', 'x', encodeGlobalId('Run', 'not-a-uuid'), uuid]) expect(decodeGlobalId(text)).toBeNull();
  });

  it('says which type was expected and which came', () => {
    expect(() => idOf('Dataset', encodeGlobalId('Run', uuid), 'datasetId')).toThrow(
      'datasetId expects the id of a Dataset; got one of a Run',
    );
    expect(() => idOf('Dataset', 'x', 'datasetId')).toThrow(/is no id of this API/);
  });

  it('say when something was made', () => {
    expect(momentOf(uuid)).toEqual(new Date(0x0199c7a20000));
  });
});
