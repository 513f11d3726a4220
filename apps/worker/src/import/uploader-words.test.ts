import { expect, it } from 'vitest';
import { toUploader } from './uploader-words.ts';

it.each([
  ['where they are, import with --zero-is-missing', 'where they are, import with "zeroIsMissing"'],
  [
    'a.npy: holds no times: say --start <time of the first row> and --step-seconds <seconds>',
    'a.npy: holds no times: say "start" <time of the first row> and "stepSeconds" <seconds>',
  ],
  ['say --adjacency-is distance', 'say "adjacencyIs" distance'],
  ['--covariate: the upload has no file "x"', '"covariates": the upload has no file "x"'],
  ['--file: the upload has no file "x"', '"file": the upload has no file "x"'],
])('names options as the API does: %s', (said, told) => {
  expect(toUploader(said, '/scratch/1')).toBe(told);
});

it('leaves alone what is no option of an import', () => {
  const said = 'ptrepack --complib=zlib; a---zone and --zones of x--unit';
  expect(toUploader(said, '/scratch/1')).toBe(said);
});

it('names files as they were sent, and the folder as the upload', () => {
  expect(toUploader('/scratch/1/files/a/b.csv, line 2: no', '/scratch/1')).toBe('a/b.csv, line 2: no');
  expect(toUploader('/scratch/1/unpacked: expected a package', '/scratch/1')).toBe('the upload: expected a package');
  expect(toUploader('one of /scratch/1/files ("x")', '/scratch/1')).toBe('one of the upload ("x")');
});
