/** Uploads: announced, sent in parts, completed, read by an import, and cleared away. */
export { create, PART_BYTES, type UploadInput, type UploadLimits, type UploadRow } from './create.ts';
export { cancel, clear, complete, sendLost } from './end.ts';
export {
  byIds,
  filesOf,
  list,
  missingPartsOf,
  partsOf,
  progressOf,
  readFile,
  type UploadFileRow,
  type UploadProgress,
} from './read.ts';
export { findPart, receivePart, WrongPartError, type UploadPartRow } from './receive.ts';
