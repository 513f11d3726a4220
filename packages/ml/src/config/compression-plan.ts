/** The runs that make a smaller network out of another run's. */
import { compressionLabel, compressionSchema, type Compression } from './compression.ts';
import { distinctLabels } from './distinct-labels.ts';
import { methodRole, type Method } from './distillation.ts';
import { methodFault } from './network-rules.ts';
import type { PlannedRun } from './plan.ts';
import { runMethod, type RunConfig } from './run.ts';

type Trained = Extract<RunConfig, { role: 'teacher' | 'student' }>;

/** A method and the label that it has in its experiment. */
export interface LabelledMethod {
  readonly method: Method;
  readonly label: string;
}

/**
 * The compressions of one run, each a run that comes after it. A student's are taught as it was, beside the same
 * compression of its control. A teacher is taught further by each of the methods, with itself as the teacher, beside one
 * that starts from the same compression and is trained from labels alone; in eight bits, where nothing is trained, it
 * stands alone. What is left of a pruning may be kept in eight bits too, as a further run behind each pruned one.
 *
 * @param source a teacher or a student
 * @param methods of the experiment, the control first
 */
export function compressedRuns(
  source: PlannedRun,
  compressions: readonly Compression[],
  methods: readonly LabelledMethod[],
): PlannedRun[] {
  const labels = distinctLabels(
    compressions.map((compression) => ({ label: compressionLabel(compression), fields: fieldsOf(compression) })),
  );
  return compressions.flatMap((compression, place) => {
    const label = labels[place] ?? compressionLabel(compression);
    const { config } = source;
    const made =
      config.role === 'student'
        ? [ofStudent(source, config, compression, label)]
        : config.role === 'teacher'
          ? ofTeacher(source, config, compression, label, methods)
          : [];
    if (compression.name !== 'pruning' || !compression.thenInt8) return made;
    return made.flatMap((run) => [run, ...inEightBits(run, compression.calibrationWindows)]);
  });
}

/** A network that was made smaller, in eight bits: beside its control in eight bits, where it has one. */
function inEightBits(source: PlannedRun, calibrationWindows: number): PlannedRun[] {
  if (source.config.role !== 'slimmed') return [];
  const { training: _, role: _role, compression: slimming, ...common } = source.config;
  const compression = compressionSchema.parse({ name: 'int8', calibrationWindows });
  if (compression.name !== 'int8') throw new Error('eight bits are a compression of another name');
  const label = compressionLabel(compression);
  return [
    {
      ...keyed(source, [label]),
      methodLabel: `${source.methodLabel ?? ''} + ${label}`,
      method: source.method,
      config: { role: 'quantised', compression, slimming, ...common },
      teachers: [source.key],
      control:
        source.control === null ? null : keyOf(source.control.replace(seedSuffix(source), ''), [label], source.seed),
    },
  ];
}

function ofStudent(
  source: PlannedRun,
  student: Extract<RunConfig, { role: 'student' }>,
  compression: Compression,
  label: string,
): PlannedRun {
  const config = compressedConfig(student, compression, student.method);
  return {
    ...keyed(source, [label]),
    methodLabel: `${source.methodLabel ?? student.method.name} + ${label}`,
    method: runMethod(config),
    config,
    teachers: [source.key, ...(config.role === 'slimmed' ? source.teachers : [])],
    control:
      source.control === null ? null : keyOf(source.control.replace(seedSuffix(source), ''), [label], source.seed),
  };
}

function ofTeacher(
  source: PlannedRun,
  teacher: Extract<RunConfig, { role: 'teacher' }>,
  compression: Compression,
  label: string,
  methods: readonly LabelledMethod[],
): PlannedRun[] {
  if (compression.name === 'int8') {
    const config = compressedConfig(teacher, compression, null);
    const alone = { teachers: [source.key], control: null, methodLabel: label, method: runMethod(config), config };
    return [{ ...keyed(source, [label]), ...alone }];
  }
  const [control] = methods;
  return methods
    .filter(({ method }) => methodFault(teacher.model, method) === undefined)
    .map(({ method, label: methodLabel }) => {
      const config = compressedConfig(teacher, compression, method);
      const isControl = methodRole(method.name) === 'control';
      return {
        ...keyed(source, [methodLabel, label]),
        methodLabel: `${methodLabel} + ${label}`,
        method: runMethod(config),
        config,
        teachers: [source.key],
        control: isControl || control === undefined ? null : keyed(source, [control.label, label]).key,
      };
    });
}

function compressedConfig(source: Trained, compression: Compression, method: Method | null): RunConfig {
  const { protocol, inputs, form, seed, model, labelShare = 1 } = source;
  const common = { model, labelShare, protocol, inputs, form, seed };
  if (compression.name === 'int8') return { role: 'quantised', compression, method, ...common };
  if (method === null) throw new Error('a network that is trained further needs a method');
  const { further, slimming } = parted(compression);
  const { loss, quantiles } = source.training;
  return { role: 'slimmed', compression: slimming, method, training: { ...further, loss, quantiles }, ...common };
}

/** What a run's config keeps of a compression, and the training after it. */
function parted(compression: Exclude<Compression, { name: 'int8' }>) {
  const { training: further } = compression;
  if (compression.name === 'low-rank') return { further, slimming: { name: compression.name, rank: compression.rank } };
  const { name, keep, calibrationWindows } = compression;
  return { further, slimming: { name, keep, calibrationWindows } };
}

function fieldsOf(compression: Compression): Record<string, unknown> {
  if (compression.name === 'int8') return { ...compression };
  const { training, ...fields } = compression;
  return { ...fields, ...training };
}

const seedSuffix = ({ seed }: PlannedRun): string => `/seed ${seed}`;

function keyOf(configurationKey: string, parts: readonly string[], seed: number): string {
  return `${[configurationKey, ...parts].join('/')}/seed ${seed}`;
}

function keyed(source: PlannedRun, parts: readonly string[]) {
  const { configurationKey, modelLabel, seed } = source;
  return {
    key: keyOf(configurationKey, parts, seed),
    kind: 'STUDENT',
    configurationKey: [configurationKey, ...parts].join('/'),
    modelLabel,
    seed,
  } as const;
}
