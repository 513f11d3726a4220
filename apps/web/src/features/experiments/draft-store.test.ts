import { expect, it } from 'vitest';
import { draftConfig } from './draft.ts';
import { dropDraft, keepDraft, keptDraft } from './draft-store.ts';

function store(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (name) => all.get(name) ?? null,
    setItem: (name, text) => void all.set(name, text),
    removeItem: (name) => void all.delete(name),
  };
}

const kept = {
  draft: {
    ...{ name: 'Which?', datasetId: 'd', graphId: 'g', preset: 'quick' },
    config: draftConfig({ teachers: [{ model: { name: 'stid', hidden: 8 } }], students: [], seeds: 3 }),
  },
  sizes: { 'STID 128/3': { name: 'stid', hidden: 8 } },
  takesOver: false,
};

it('gives back what a team left, and to no other team', () => {
  const browser = store();
  keepDraft(browser, 'alpha', kept, new Date('2026-01-02T03:04:05Z'));
  expect(keptDraft(browser, 'alpha')).toEqual({ keptAt: '2026-01-02T03:04:05.000Z', ...kept });
  expect(keptDraft(browser, 'beta')).toBeNull();
  dropDraft(browser, 'alpha');
  expect(keptDraft(browser, 'alpha')).toBeNull();
});

it('keeps the draft before while a number is being written', () => {
  const browser = store();
  keepDraft(browser, 'alpha', kept);
  const half = { ...kept.draft, config: { ...kept.draft.config, seeds: Number.NaN } };
  keepDraft(browser, 'alpha', { ...kept, draft: half });
  expect(keptDraft(browser, 'alpha')?.draft.config.seeds).toBe(3);
});

it('takes what it cannot read for nothing, and outlives a browser that keeps nothing', () => {
  const browser = store();
  keepDraft(browser, 'alpha', kept);
  for (const [name] of browser.all) browser.all.set(name, '{"keptAt": "yesterday"');
  expect(keptDraft(browser, 'alpha')).toBeNull();
  const full = {
    ...browser,
    setItem: () => {
      throw new Error('no room');
    },
  };
  expect(() => keepDraft(full, 'alpha', kept)).not.toThrow();
});
