export {
  CAPSULE_FORMAT,
  CAPSULE_VERSION,
  capsuleFiles,
  capsuleManifestSchema,
  type CapsuleManifest,
  type CapsuleScore,
} from './capsule.ts';
export {
  compressionFault,
  compressionLabel,
  compressionSchema,
  prunableModels,
  type Compression,
  type Int8,
  type Slimming,
} from './compression.ts';
export { controlsSchema, type Controls } from './controls.ts';
export { explanationFault } from './explainable.ts';
export { readsGivenGraph } from './given-graph.ts';
export { distinctLabels } from './distinct-labels.ts';
export { cutsOf, METRIC_VERSION, protocolSchema, splitSchema, type Protocol } from './protocol.ts';
export {
  formSchema,
  inputsSchema,
  trainingSchema,
  type Form,
  type Inputs,
  type Loss,
  type Training,
} from './training.ts';
export {
  baselineModelSchema,
  modelLabel,
  networkModelSchema,
  studentModelSchema,
  teacherModelSchema,
  type BaselineModel,
  type Model,
  type NetworkModel,
  type StudentModel,
  type TeacherModel,
} from './models.ts';
export { trainPartFaults } from './data-rules.ts';
export { daysBeside, slotsOfDay, smoothingRadius } from './profile-days.ts';
export { baselineTasks, eventBaselines, eventFault, eventsOf, methodTasks, type Task } from './event-rules.ts';
export { eventDefinition, eventLabel } from './event-words.ts';
export { eventSchema, type EventDefinition } from './event.ts';
export { isNodeBound } from './node-bound.ts';
export { ensembleWeightingSchema, type EnsembleWeighting } from './ensemble.ts';
export {
  controlledMethod,
  hasTeacher,
  methodLabel,
  methodRole,
  methodSchema,
  methodTermSchema,
  usesHidden,
  type Method,
  type MethodTerm,
  type RunMethod,
} from './distillation.ts';
export {
  experimentConfigSchema,
  storedExperimentConfigSchema,
  type ExperimentConfig,
  type ExperimentConfigInput,
} from './experiment.ts';
export {
  asksAboutViews,
  isTrained,
  runConfigSchema,
  COMPUTATION_VERSION,
  runMethod,
  storedRunConfigSchema,
  type ClosedFormConfig,
  type RunConfig,
  type TrainedConfig,
} from './run.ts';
export { planRuns, type PlannedRun, type RunKind } from './plan.ts';
export {
  misfits,
  namedProtocolOf,
  namedProtocols,
  protocolNames,
  type DatasetShape,
  type NamedProtocol,
  type ProtocolName,
} from './named-protocols.ts';
export { catalogue, catalogueEntry, isFetchable, shapeFaults, unconfirmedFacts } from './catalogue.ts';
export type { CatalogueEntry, CatalogueFact, CatalogueFile, CatalogueLicence } from './catalogue-entry.ts';
export { sizedTeacher, teacherSizes, type TeacherSize } from './teacher-sizes.ts';
export { publishedResults, type PublishedError, type PublishedResult } from './published-results.ts';
export { presetConfig, presetNames, type PresetName } from './presets.ts';
export * from './sweep/index.ts';
export { labelBlocks } from './label-blocks.ts';
export { HALVED_FROM_BYTES, runBytes, type RunSizes } from './work/memory.ts';
export { runSeconds, speedFactors, stepSeconds, type DataSizes, type EarlierRun } from './work/duration.ts';
export {
  learntSteps,
  lintChecks,
  lintRun,
  lintVerdicts,
  provenanceSchema,
  rangeSchema,
  readPurposes,
  readsSchema,
  type GraphRecord,
  type LintCheck,
  type LintFinding,
  type LintSubject,
  type SensorRecord,
  type SeriesRecord,
  type LintVerdict,
  type Provenance,
  type Range,
  type ReadPurpose,
  type Reads,
  type TeacherRecord,
} from './lint/index.ts';
