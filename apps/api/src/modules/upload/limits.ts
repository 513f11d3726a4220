/** What may be on its way in at once; the environment of the process sets it. */
import type { uploads } from '@stillgraph/db';

export interface UploadSettings extends uploads.UploadLimits {
  /** Of one upload, all files together. */
  readonly uploadBytes: number;
}

const GIB = 1024 ** 3;

/** A year of LargeST as pandas writes it has 3.6 GB. */
export const usualUploadSettings: UploadSettings = {
  uploadBytes: 16 * GIB,
  teamBytes: 64 * GIB,
  open: 8,
  keepHours: 72,
};

/** Imports of one upload that are shown, and as many of networks. */
export const MOST_IMPORTS = 20;
/** Files of one upload: a folder of tables, not an archive of single readings. */
export const MOST_FILES = 1000;
