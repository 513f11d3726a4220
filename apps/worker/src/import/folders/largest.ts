/** The folders of LargeST: a frame of flows a year, a table of sensors, and a matrix of the road network. */
import { adjacencyOfMatrix, readNpyMatrix } from '../adjacency-matrix.ts';
import { chosen } from '../chosen.ts';
import { readHdf5 } from '../hdf5/hdf5-format.ts';
import { readLocationsBeside } from '../locations-beside.ts';
import { checkSameSensors } from '../node-locations.ts';
import { openSource, pathWithin } from '../source-file.ts';
import { LARGEST_BINARY_BYTES } from '../source-format.ts';
import type { FolderFormat } from './folder-format.ts';

const VALUES = /_his(_\w+)?\.h5$/i;
/** What `values` may name as well as the file itself. */
const YEAR = /_(\d{4})\.h5$/i;
const SENSORS = /_meta\.csv$/i;
const MATRIX = /_rn_adj\.npy$/i;

export const largestFormat: FolderFormat = {
  recognises: (names) => names.some((name) => VALUES.test(name)) && names.some((name) => SENSORS.test(name)),
  open: async (folder, names, beside) => {
    const years = names.filter((name) => VALUES.test(name));
    const opened = async (name: string, largest?: number) => openSource(await pathWithin(folder, name), name, largest);
    const ofYear = years.filter((name) => YEAR.exec(name)?.[1] === beside.values);
    const told = ofYear.length === 1 ? ofYear[0] : beside.values;
    const values = await opened(chosen(folder, 'years', years, { told }), LARGEST_BINARY_BYTES);
    const places = await opened(names.find((name) => SENSORS.test(name)) ?? '');
    const matrix = names.find((name) => MATRIX.test(name));
    const graph = matrix === undefined ? undefined : await opened(matrix);
    return async () => {
      const { values: _values, ...others } = beside;
      const content = await readHdf5(values, others);
      const locations = await readLocationsBeside(places);
      const { sensors } = content;
      return {
        ...content,
        quantity: 'flow',
        locations,
        notes: [...(content.notes ?? []), ...checkSameSensors(locations, places.label, sensors, values.label)],
        adjacency:
          graph === undefined ? undefined : await adjacencyOfMatrix(await readNpyMatrix(graph), sensors, 'similarity'),
      };
    };
  },
};
