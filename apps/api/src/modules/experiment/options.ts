/** What the experiment form offers: every model, method and preset of the config schemas, with words for people. */
import {
  baselineModelSchema,
  baselineTasks,
  compressionFault,
  compressionLabel,
  compressionSchema,
  eventBaselines,
  eventSchema,
  experimentConfigSchema,
  inputsSchema,
  isNodeBound,
  methodLabel,
  methodSchema,
  methodTasks,
  methodTermSchema,
  modelLabel,
  namedProtocols,
  networkModelSchema,
  presetConfig,
  presetNames,
  sizedTeacher,
  studentModelSchema,
  teacherModelSchema,
  teacherSizes,
  trainingSchema,
  type BaselineModel,
  type Compression,
  type EventDefinition,
  type Method,
  type PresetName,
  type Task,
  type StudentModel,
  type TeacherModel,
  type TeacherSize,
} from '@stillgraph/ml/config';
import type { z } from 'zod';
import { NamedProtocol } from '../protocol/named-type.ts';
import { configFields } from './config-fields.ts';
import {
  compressionWords,
  controlWords,
  eventWords,
  experimentWords,
  inputWords,
  methodWords,
  teacherWords,
  termWords,
  trainingWords,
} from './config-words.ts';
import { modelWords } from './model-words.ts';
import type { RunKindName } from '../run/enums.ts';
import type { ExperimentOptions, ModelOption, ModelSizeOption } from './plan-type.ts';

const baselineDescriptions: Readonly<Record<BaselineModel['name'], string>> = {
  'last-value': 'Repeats the last valid reading of each sensor.',
  'historical-average': 'The mean of the same time of day on the same kind of day, from the train part.',
  'ridge-node': 'Ridge regression with its own weights for each sensor, all inputs.',
  'ridge-shared': 'Ridge regression with one set of weights for all sensors, all inputs.',
  nlinear: 'One linear map from the lags, relative to the last value, trained by gradient.',
  prevalence: 'The share of events in the train part: what is known without looking.',
  'logistic-regression': 'Logistic regression with one set of weights for all nodes, all inputs.',
};

const teacherDescriptions: Readonly<Record<TeacherModel['name'], string>> = {
  stid: 'Residual blocks with learned identities of sensor and time; no graph.',
  'graph-stid': 'STID that mixes sensors along the roads and along an adjacency that it learns.',
  'graph-wavenet': 'Dilated temporal layers and diffusion over the given and a learned adjacency.',
  dcrnn: 'Recurrent layers that diffuse along the roads both ways, and write the forecast step by step.',
  agcrn: 'Recurrent layers that give each sensor weights of its own and learn the graph; no given adjacency.',
  stgcn: 'Gated temporal convolutions with a Chebyshev graph convolution between, over the given adjacency.',
  mtgnn: 'Temporal convolutions of several lengths and mix-hop propagation along a sparse graph that it learns.',
  staeformer:
    'Attention along time and then among all sensors, with learned vectors of place and time; no given graph.',
};

const studentDescriptions: Readonly<Record<StudentModel['name'], string>> = {
  'stid-s': 'A narrow STID: a few thousand weights.',
  'graph-stid-s': 'A narrow graph STID: a small student that looks at its neighbours.',
  'graph-wavenet-tiny': 'A narrow Graph WaveNet over an adjacency that it learns, without the given one.',
  'stgcn-tiny': 'One narrow block of an STGCN: convolutions in time and over the given adjacency.',
  gru: 'A small recurrent network, shared by all sensors.',
  nlinear: 'One linear map: the smallest student there is.',
};

const methodDescriptions: Readonly<Record<Method['name'], string>> = {
  none: 'Labels alone: the control that every student stands beside.',
  response: "The student learns from labels and from the teacher's forecasts, in a chosen proportion.",
  'teacher-bounded': 'Labels count more where the student is not yet as good as its teacher.',
  'temporal-relation': "Beside the labels, the student's forecast should turn when the teacher's does.",
  hint: "A trained map of the student's hidden states should give the teacher's; NLinear, which has none, is left out.",
  'attention-transfer':
    "The student's hidden states should be strong at the sensors where the teacher's are; not for NLinear.",
  'spatial-relation': 'Sensors that are alike to the teacher inside should be alike to the student; not for NLinear.',
  'soft-labels': "The student learns from labels and from the teacher's probabilities, softened by a temperature.",
  'shuffled-teacher':
    "A control: response to the teacher's forecast of another day at the same time. What helps here is no knowledge of the day.",
  'smoothed-labels':
    'A control: labels averaged over neighbouring steps in place of a teacher. What helps here needs no teacher.',
  'profile-teacher':
    'A control: the historical average in place of a teacher. What helps here is no knowledge of the day.',
  composed: 'Labels and several terms together, each with its own weight.',
};

const compressionDescriptions: Readonly<Record<Compression['name'], string>> = {
  int8: 'Weights and activations in eight bits, nothing trained again. Errors and bytes are exact, the time is not.',
  pruning: 'The least useful hidden units removed, then trained further, by its own forecasts before where it taught.',
  'low-rank': 'Each large weight as a product of two thin ones, then trained further.',
};

const events: Readonly<Record<EventDefinition['name'], { readonly label: string; readonly description: string }>> = {
  onset: {
    label: 'Congestion onset',
    description: 'Whether congestion sets in at a sensor up to each target step.',
  },
  exceedance: {
    label: 'Exceedance',
    description: "Whether the reading stands beyond a value, or beyond a percentile of the sensor's own.",
  },
  incident: {
    label: 'Incident',
    description: 'Whether an incident, told by the labels of the dataset, is at the sensor.',
  },
};

const presetDescriptions: Readonly<Record<PresetName, string>> = {
  quick: 'Shows the whole loop in a minute or two; too little for evidence.',
  standard: 'Three teachers, their ensemble, five students, three seeds: evidence for a decision.',
  full: 'Longer training, two ways to distil, five seeds.',
  'few-labels': 'Teachers with the whole archive, students with a fifth of the labels, two ways to distil, five seeds.',
};

interface ModelSchema<Model extends { name: string }> {
  readonly options: readonly (z.ZodType & { readonly shape: { readonly name: { readonly value: Model['name'] } } })[];
  parse(value: unknown): Model;
  safeParse(value: unknown): { readonly data?: Model | undefined };
}

/** Networks can be asked for anything. */
function tasksOf(model: BaselineModel | TeacherModel | StudentModel): Task[] {
  const baseline = baselineModelSchema.safeParse(model);
  return baseline.success ? baselineTasks(baseline.data) : ['FORECAST', 'EVENT'];
}

/** The model as it can move to other sensors; null where it cannot. */
function movableForm<Model extends BaselineModel | TeacherModel | StudentModel>(
  schema: ModelSchema<Model>,
  model: Model,
): Model | null {
  const own = ['nodeEmbedding', 'adaptiveRank', 'adaptiveWidth'].filter((field) => field in model);
  const moved = schema.safeParse({ ...model, ...Object.fromEntries(own.map((field) => [field, 0])) }).data;
  return moved === undefined || isNodeBound(moved) ? null : moved;
}

const sizeWords: Readonly<Record<TeacherSize, { readonly label: string; readonly description: string }>> = {
  published: {
    label: 'as published',
    description: 'Sizes and optimiser of the paper. Look at the estimate: some take hours on two cores.',
  },
  mid: { label: 'mid', description: 'Sizes that train on a CPU in minutes.' },
};

function sizesOf(model: string): ModelSizeOption[] {
  const known = teacherModelSchema.options.map((option) => option.shape.name.value).find((name) => name === model);
  if (known === undefined) return [];
  return teacherSizes.flatMap((name) => {
    const sized = sizedTeacher(known, name);
    return sized === undefined ? [] : [{ name, ...sizeWords[name], ...sized }];
  });
}

function offer<Model extends BaselineModel | TeacherModel | StudentModel>(
  role: RunKindName,
  schema: ModelSchema<Model>,
  descriptions: Readonly<Record<Model['name'], string>>,
): ModelOption[] {
  return schema.options.map((option) => {
    const name: Model['name'] = option.shape.name.value;
    const defaults = schema.parse({ name });
    return {
      ...{ role, name, label: modelLabel(defaults), description: descriptions[name], defaults },
      movable: movableForm(schema, defaults),
      fields: configFields(option, modelWords(Object.keys(option.shape))),
      sizes: role === 'TEACHER' ? sizesOf(name) : [],
      tasks: tasksOf(defaults),
    };
  });
}

let known: ExperimentOptions | undefined;

/** All of it is known when the process starts, and made when it is first asked for. */
export function experimentOptions(): ExperimentOptions {
  known ??= optionsOfSchemas();
  return known;
}

function optionsOfSchemas(): ExperimentOptions {
  return {
    presets: presetNames.map((name) => ({
      name,
      description: presetDescriptions[name],
      config: presetConfig(name),
    })),
    protocols: namedProtocols().map((named) => new NamedProtocol(named)),
    events: eventSchema.options.map((option) => {
      const name = option.shape.name.value;
      const defaults = eventSchema.parse({ name });
      const fields = configFields(option, eventWords[name]);
      return { name, ...events[name], defaults, fields, baselines: eventBaselines(defaults) };
    }),
    baselines: offer('BASELINE', baselineModelSchema, baselineDescriptions),
    teachers: offer('TEACHER', teacherModelSchema, teacherDescriptions),
    students: offer('STUDENT', studentModelSchema, studentDescriptions),
    methods: methodSchema.options.map((option) => {
      const name = option.shape.name.value;
      const defaults = methodSchema.parse({ name });
      return {
        ...{ name, label: methodLabel(defaults), description: methodDescriptions[name], defaults },
        fields: configFields(option, methodWords[name]),
        tasks: methodTasks(defaults),
      };
    }),
    terms: methodTermSchema.options.map((option) => {
      const name = option.shape.name.value;
      const defaults = methodTermSchema.parse({ name });
      return {
        ...{ name, description: methodDescriptions[name], defaults },
        fields: configFields(option, termWords[name]),
        tasks: methodTasks({ name: 'composed', labelWeight: 1, terms: [defaults] }),
      };
    }),
    compressions: compressionSchema.options.map((option) => {
      const name = option.shape.name.value;
      const defaults = compressionSchema.parse({ name });
      const models = [...teacherModelSchema.options, ...studentModelSchema.options]
        .map(({ shape }) => networkModelSchema.parse({ name: shape.name.value }))
        .filter((model) => compressionFault(model, defaults) === undefined)
        .map((model) => model.name);
      return {
        ...{ name, label: compressionLabel(defaults), description: compressionDescriptions[name], defaults, models },
        fields: configFields(option, compressionWords[name]),
      };
    }),
    fields: {
      experiment: configFields(experimentConfigSchema, experimentWords),
      controls: configFields(experimentConfigSchema, controlWords, 'controls'),
      inputs: configFields(inputsSchema, inputWords),
      teacher: configFields(experimentConfigSchema, teacherWords, 'teachers'),
      training: configFields(trainingSchema, trainingWords),
    },
  };
}
