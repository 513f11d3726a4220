import { describe, expect, it } from 'vitest';
import { experimentConfigSchema } from './experiment.ts';
import { teacherModelSchema } from './models.ts';
import { publishedTeacher } from './published.ts';
import { trainingSchema } from './training.ts';

const students = [{ model: { name: 'stid-s' } }];
const teacherOf = (teacher: object) => experimentConfigSchema.parse({ teachers: [teacher], students }).teachers[0];
const messages = (teacher: object) =>
  experimentConfigSchema
    .safeParse({ teachers: [teacher], students })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the size of a teacher by its name', () => {
  it.each(['dcrnn', 'graph-wavenet', 'mtgnn', 'agcrn', 'staeformer', 'stgcn', 'stid'] as const)(
    'gives %s as published',
    (name) => {
      const published = publishedTeacher(name);
      const teacher = teacherOf({ model: { name }, size: 'published', training: { updates: 7 } });
      expect(teacher).not.toHaveProperty('size');
      expect(teacher?.model).toEqual(published?.model);
      expect(teacher?.training).toEqual({ ...published?.training, updates: 7 });
    },
  );

  it('leaves the optimiser its own figures where they are set', () => {
    const training = { updates: 7, learningRate: 0.5 };
    expect(teacherOf({ model: { name: 'dcrnn' }, size: 'published', training })?.training).toMatchObject({
      ...{ learningRate: 0.5, batchSize: 64 },
    });
  });

  it('leaves figures that were set, even where they are the defaults', () => {
    const { batchSize, learningRate } = trainingSchema.parse({});
    const set = { batchSize, learningRate };
    const trained = teacherOf({ model: { name: 'dcrnn' }, size: 'published', training: set })?.training;
    expect(trained).toMatchObject({ ...set, clipNorm: publishedTeacher('dcrnn')?.training.clipNorm });
    expect(publishedTeacher('dcrnn')?.training).not.toMatchObject(set);
  });

  it('is a config that is read back as it was written', () => {
    const config = experimentConfigSchema.parse({
      teachers: [{ model: { name: 'dcrnn' }, size: 'published' }],
      students,
    });
    expect(experimentConfigSchema.parse(JSON.parse(JSON.stringify(config)))).toEqual(config);
    expect(messages({ model: { name: 'dcrnn' }, size: 'published', training: 7 })?.[0]).toMatch(
      /^teachers\.0\.training/,
    );
  });

  it('gives the defaults as mid', () => {
    const model = teacherModelSchema.parse({ name: 'graph-wavenet' });
    expect(teacherOf({ model: { name: 'graph-wavenet' }, size: 'mid' })?.model).toEqual(model);
  });

  it('is refused where nobody published it, and beside sizes', () => {
    expect(messages({ model: { name: 'graph-stid' }, size: 'published' })).toEqual([
      "teachers.0.size: graph-stid is this project's own: expected mid, or none and its fields, got published",
    ]);
    expect(messages({ model: { name: 'dcrnn', hidden: 8 }, size: 'published' })).toEqual([
      'teachers.0.size: expected a size by name or fields of the model, got both (published)',
    ]);
  });
});
