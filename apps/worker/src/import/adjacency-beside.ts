/** A graph that an import names beside its source: a table whose header says what its columns are, an array, or a pickle. */
import { readAdjacency, type GivenAdjacency, type ReadAdjacency, type RepeatedEdges } from './adjacency.ts';
import { adjacencyOfMatrix, readNpyMatrix, readPickledMatrix, type Matrix } from './adjacency-matrix.ts';
import { isNpy } from './arrays/npy.ts';
import { named } from './column-names.ts';
import { firstCells } from './csv-records.ts';
import type { GraphDescription } from './data-package.ts';
import { delimiterOf } from './delimiter.ts';
import { fileStart } from './file-start.ts';
import { ImportError } from './import-error.ts';
import { isPickle } from './pickle/pickle-file.ts';
import type { SourceFile } from './source-file.ts';

const FROM = ['from', 'source'];
const TO = ['to', 'target'];
const DISTANCE = ['distance', 'metres', 'meters', 'cost', 'length'];
const SIMILARITY = ['weight', 'similarity'];

/**
 * A list of edges where the header has `from` and `to`, with a column `distance` or `weight`; else a square matrix of
 * weights, with a header of sensors or in the order of the values' columns.
 *
 * A `.npy` file or a pickle holds a matrix too.
 *
 * @param told what the weights are; left out, the header of a list says it, and a matrix holds similarities
 * @throws ImportError naming the line of the first unknown sensor, non-number, negative weight or wrong length, or for a matrix
 *   that nobody said anything of and that looks like distances
 */
export async function readAdjacencyBeside(
  file: SourceFile,
  sensors: readonly string[],
  told: GivenAdjacency['weightIs'] | undefined,
  repeated: RepeatedEdges = 'refused',
): Promise<ReadAdjacency> {
  const matrix = await binaryMatrix(file);
  if (matrix !== null) {
    const read = await adjacencyOfMatrix(matrix, sensors, told ?? 'similarity');
    return told === undefined ? { ...read, notes: [...read.notes, ...untold(file, read.adjacency)] } : read;
  }
  const delimiter = await delimiterOf(file);
  const first = await firstCells(file, delimiter);
  const from = named(first, FROM);
  const to = named(first, TO);
  if (from === undefined || to === undefined) {
    const known = new Set(sensors);
    // Sensors may be called by numbers: a first row that names them all is a header.
    const header = first.every((cell) => known.has(cell));
    const matrix: GraphDescription = { kind: 'matrix', resource: file.label, weightIs: told ?? 'similarity' };
    const read = await readAdjacency(file, { dialect: { delimiter, header } }, matrix, sensors);
    return told === undefined ? { ...read, notes: [...read.notes, ...untold(file, read.adjacency)] } : read;
  }
  const distance = named(first, DISTANCE);
  const weight = distance ?? named(first, SIMILARITY);
  const edges: GraphDescription = {
    kind: 'edges',
    resource: file.label,
    from,
    to,
    ...(weight === undefined ? {} : { weight }),
    weightIs: told ?? (distance === undefined ? 'similarity' : 'distance'),
  };
  return readAdjacency(file, { dialect: { delimiter, header: true } }, edges, sensors, repeated);
}

async function binaryMatrix(file: SourceFile): Promise<Matrix | null> {
  if (isNpy(await fileStart(file, 16))) return readNpyMatrix(file);
  return (await isPickle(file)) ? readPickledMatrix(file) : null;
}

/**
 * What there is to say of a matrix of which nobody said whether it holds distances: taken the wrong way, the sensors farthest
 * apart would count most. Similarities of sensors to themselves are their largest, so one alone on the diagonal settles it.
 *
 * @throws ImportError where the diagonal is empty and weights are above 1, as in a table of metres
 */
function untold(file: SourceFile, { from, to, weight }: GivenAdjacency): string[] {
  if (from.some((sensor, edge) => sensor === to[edge])) return [];
  const largest = weight.reduce((most, one) => Math.max(most, one), 0);
  if (largest > 1) {
    throw new ImportError(
      file.label,
      null,
      `expected to be told what the matrix holds, got 0 from each sensor to itself and up to ${Number(largest.toPrecision(6))} ` +
        'between two, as distances have: say --adjacency-is distance, or --adjacency-is similarity where larger means closer',
    );
  }
  if (largest === 0) return [];
  return [
    `the matrix ${file.label} was taken as similarities, larger means closer; where it holds distances, import with ` +
      '--adjacency-is distance',
  ];
}
