/** What readers say of files, in the words of people who sent them from elsewhere: no path of this machine, no flag of its terminal. */
import type { ImportReport } from '@stillgraph/db';
import { optionFields, optionText } from './import-options.ts';

/** What the API calls an option, by its flag. */
const FIELDS = new Map(['file', ...optionFields].map((field) => [optionText([field]), field]));

/** @param folder where a worker keeps the files meanwhile */
export function toUploader(text: string, folder: string): string {
  return withFields(text)
    .replaceAll(`${folder}/files/`, '')
    .replaceAll(`${folder}/unpacked/`, '')
    .replaceAll(`${folder}/files`, 'the upload')
    .replaceAll(`${folder}/unpacked`, 'the upload')
    .replaceAll(folder, 'the upload');
}

/** The text with the names of fields in place of flags. */
export function withFields(text: string): string {
  return text.replace(/(?<![\w-])--[a-z]+(?:-[a-z]+)*/g, (flag) => {
    const field = FIELDS.get(flag);
    return field === undefined ? flag : `"${field}"`;
  });
}

/** The same of all that a dry run found. */
export function reportToUploader(report: ImportReport, folder: string): ImportReport {
  const findings = report.findings.map((finding) => ({ ...finding, told: toUploader(finding.told, folder) }));
  return { ...report, findings };
}
