/** HDF5: a frame of pandas, or a plain array of numbers. */
import { Dataset } from 'h5wasm';
import { contentOfArray } from '../arrays/array-content.ts';
import type { Beside, SourceContent } from '../beside.ts';
import { chosen } from '../chosen.ts';
import type { SourceFile } from '../source-file.ts';
import { LARGEST_BINARY_BYTES, type FileFormat } from '../source-format.ts';
import { hdf5Array, isNumber } from './hdf5-array.ts';
import { Hdf5File, isHdf5, told } from './hdf5-file.ts';
import { framesOf, openFrame } from './pandas-frame.ts';
import { axisOf } from './pandas-index.ts';

export const hdf5Format: FileFormat = {
  recognises: ({ path }, start) => isHdf5(start) || /\.(h5|hdf5?)$/i.test(path),
  largestBytes: LARGEST_BINARY_BYTES,
  read: readHdf5,
};

/** @throws ImportError for what cannot be read, or not be told without an option */
export async function readHdf5(source: SourceFile, beside: Beside): Promise<SourceContent> {
  // It stays open: the readings are read from it when the import goes through them.
  const file = await Hdf5File.open(source);
  const frames = framesOf(file);
  if (frames.length > 0) {
    const path = chosen(file.label, 'frames', frames, { told: beside.values });
    const { columns, times, values } = openFrame(file, path);
    const time = axisOf(`${file.label}: ${path}`, times, beside.zone);
    return { ...contentOfArray(values, beside, { sensors: columns, time }), label: file.label };
  }
  const arrays = file.all().flatMap(([path, object]) => {
    if (!(object instanceof Dataset)) return [];
    const { shape, type } = told(file.label, () => object.metadata);
    return isNumber(type) && (shape?.length === 2 || shape?.length === 3) ? [{ path, object }] : [];
  });
  const name = chosen(
    file.label,
    'arrays [steps, sensors]',
    arrays.map(({ path }) => path),
    { told: beside.values },
  );
  const found = arrays.find(({ path }) => path === name);
  if (found === undefined) throw new Error(`${name} was chosen and is not there`);
  return { ...contentOfArray(hdf5Array(file, name, found.object), beside), label: file.label };
}
