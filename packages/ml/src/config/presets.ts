/** Named experiments: how much to train, for how long. `quick` shows the loop, `standard` is evidence, `full` is thorough. */
import { experimentConfigSchema, type ExperimentConfig } from './experiment.ts';

export const presetNames = ['quick', 'standard', 'full'] as const;
export type PresetName = (typeof presetNames)[number];

/**
 * The config of a named experiment.
 *
 * @param name one of `presetNames`
 * @param seeds number of paired seeds; the preset's own number when left out (quick 3, standard 3, full 5)
 */
export function presetConfig(name: PresetName, seeds?: number): ExperimentConfig {
  switch (name) {
    case 'quick':
      return experimentConfigSchema.parse({
        teachers: [{ model: { name: 'graph-stid' }, training: { updates: 400, validations: 8 } }],
        ensemble: false,
        students: [{ model: { name: 'stid-s' }, training: { updates: 600, validations: 8 } }],
        seeds: seeds ?? 3,
      });
    case 'standard':
      return experimentConfigSchema.parse({
        teachers: [
          { model: { name: 'graph-stid' }, training: { updates: 1000 } },
          { model: { name: 'stid' }, training: { updates: 1000 } },
          { model: { name: 'graph-wavenet' }, training: { updates: 600 } },
        ],
        students: [
          { model: { name: 'stid-s', hidden: 32, blocks: 2, nodeEmbedding: 8 }, training: { updates: 2000 } },
          { model: { name: 'stid-s', hidden: 64, blocks: 2, nodeEmbedding: 8 }, training: { updates: 2000 } },
          { model: { name: 'graph-stid-s' }, training: { updates: 2000 } },
          { model: { name: 'gru' }, training: { updates: 1000 } },
          { model: { name: 'nlinear' }, training: { updates: 1000 } },
        ],
        seeds: seeds ?? 3,
      });
    case 'full':
      return experimentConfigSchema.parse({
        teachers: [
          { model: { name: 'graph-stid' }, training: { updates: 1500 } },
          { model: { name: 'stid' }, training: { updates: 1500 } },
          { model: { name: 'graph-wavenet' }, training: { updates: 1500 } },
        ],
        students: [
          { model: { name: 'stid-s', hidden: 32, blocks: 2, nodeEmbedding: 8 }, training: { updates: 3000 } },
          { model: { name: 'stid-s', hidden: 64, blocks: 2, nodeEmbedding: 16 }, training: { updates: 3000 } },
          { model: { name: 'graph-stid-s' }, training: { updates: 3000 } },
          { model: { name: 'gru' }, training: { updates: 2000 } },
          { model: { name: 'nlinear' }, training: { updates: 2000 } },
        ],
        methods: [
          { name: 'response', weight: 0.9, confidence: 'plain' },
          { name: 'response', weight: 0.5, confidence: 'confidence' },
        ],
        seeds: seeds ?? 5,
      });
  }
}
