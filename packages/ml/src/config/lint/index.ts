export { lintChecks, lintVerdicts, type LintCheck, type LintFinding, type LintVerdict } from './checks.ts';
export {
  learntSteps,
  lintRun,
  type GraphRecord,
  type LintSubject,
  type SensorRecord,
  type SeriesRecord,
} from './lint-run.ts';
export type { TeacherRecord } from './lint-teachers.ts';
export {
  provenanceSchema,
  rangeSchema,
  readPurposes,
  readsSchema,
  type Provenance,
  type Range,
  type ReadPurpose,
  type Reads,
} from './provenance.ts';
