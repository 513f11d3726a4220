/**
 * Named experiments: how much to train, for how long. `quick` shows the loop, `standard` is evidence, `full` is thorough:
 * it may train longer than a model needs, and so it stops a run whose validation no longer improves. `few-labels` asks what
 * a teacher with the archive is worth to students with a fifth of the labels, by the methods that did best there
 * (docs/distillation.md). All but `full` take all their updates; in each the weights of the best validation are kept.
 */
import { experimentConfigSchema, type ExperimentConfig } from './experiment.ts';

export const presetNames = ['quick', 'standard', 'full', 'few-labels'] as const;
export type PresetName = (typeof presetNames)[number];

/** Validations, of the twenty of a run, that may pass without improvement before `full` stops it. */
const PATIENCE = 5;

/**
 * The config of a named experiment.
 *
 * @param name one of `presetNames`
 * @param seeds number of paired seeds; the preset's own number when left out (quick 3, standard 3, full 5, few-labels 5)
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
          { model: { name: 'graph-stid' }, training: { updates: 1500, patience: PATIENCE } },
          { model: { name: 'stid' }, training: { updates: 1500, patience: PATIENCE } },
          { model: { name: 'graph-wavenet' }, training: { updates: 1500, patience: PATIENCE } },
        ],
        students: [
          {
            model: { name: 'stid-s', hidden: 32, blocks: 2, nodeEmbedding: 8 },
            training: { updates: 3000, patience: PATIENCE },
          },
          {
            model: { name: 'stid-s', hidden: 64, blocks: 2, nodeEmbedding: 16 },
            training: { updates: 3000, patience: PATIENCE },
          },
          { model: { name: 'graph-stid-s' }, training: { updates: 3000, patience: PATIENCE } },
          { model: { name: 'gru' }, training: { updates: 2000, patience: PATIENCE } },
          { model: { name: 'nlinear' }, training: { updates: 2000, patience: PATIENCE } },
        ],
        methods: [
          { name: 'response', weight: 0.9, confidence: 'plain' },
          { name: 'response', weight: 0.5, confidence: 'confidence' },
        ],
        seeds: seeds ?? 5,
      });
    case 'few-labels':
      return experimentConfigSchema.parse({
        teachers: [
          { model: { name: 'graph-stid' }, training: { updates: 600 } },
          { model: { name: 'stid' }, training: { updates: 600 } },
        ],
        students: [{ model: { name: 'stid-s', hidden: 32, blocks: 2, nodeEmbedding: 8 }, training: { updates: 800 } }],
        methods: [
          { name: 'response', weight: 0.9 },
          {
            name: 'composed',
            labelWeight: 0.2,
            terms: [
              { name: 'response', weight: 0.8 },
              { name: 'temporal-relation', weight: 0.1 },
            ],
          },
        ],
        studentLabelShare: 0.2,
        controls: { shuffledTeacher: true },
        seeds: seeds ?? 5,
      });
  }
}
