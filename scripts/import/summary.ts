/** What an import brought, for the terminal. */
import { unitText, type datasets } from '@stillgraph/db';

type DatasetRow = datasets.DatasetRow;
type NodeRow = datasets.DatasetNodeRow;

/** A sensor that misses more of its readings than this is told. */
const MOST_MISSING = 0.5;
const NAMED = 3;

export interface ImportedParts {
  /** In the order of their index. */
  readonly nodes: readonly NodeRow[];
  /** In the order of their index, the target among them. */
  readonly channels: readonly datasets.DatasetChannelRow[];
  /** What the importer said. */
  readonly notes: readonly string[];
}

/**
 * Unit, zone, sensors, steps, period, missing share, what was noticed about the data, and where the dashboard shows it.
 *
 * @param link to the dataset's page
 */
export function importSummary(dataset: DatasetRow, { nodes, channels, notes }: ImportedParts, link: string): string {
  const { quantity, zone, startAt, stepSeconds, steps, nodeCount, missingShare } = dataset;
  const unit = unitText(dataset.unit);
  const end = new Date(startAt.getTime() + (steps - 1) * stepSeconds * 1000);
  const noticed = [...notes, ...importFindings(dataset, nodes)];
  const others = channels.filter(({ role }) => role === 'INPUT' || role === 'KNOWN');
  const lines = [
    ['unit', unit === '' ? `${quantity}, without a unit` : `${quantity} in ${unit}`],
    ['time zone', zone],
    ['sensors', `${nodeCount}${dataset.hasCoordinates ? ', with coordinates' : ', without coordinates'}`],
    ['steps', `${steps}, one every ${spanText(stepSeconds)}`],
    ['period', `${clockText(startAt, zone)} to ${clockText(end, zone)}`],
    ['missing', `${shareText(missingShare)} of the readings`],
    ...others.map(
      (channel, at) =>
        [at === 0 ? 'beside' : '', `${channel.name}, ${shareText(channel.missingShare ?? 0)} missing`] as const,
    ),
    ['findings', noticed.length === 0 ? 'none' : String(noticed.length)],
    ...noticed.map((finding) => ['', finding] as const),
    ['dashboard', `${link} (served by npm start)`],
  ] as const;
  return lines.map(([name, text]) => `  ${name.padEnd(10)} ${text}`).join('\n');
}

/** What a person should know about data that were taken as they are; empty where nothing stands out. */
export function importFindings(dataset: DatasetRow, nodes: readonly NodeRow[]): string[] {
  const silent = nodes.filter((node) => node.mean === null);
  const constant = nodes.filter((node) => node.minimum !== null && node.minimum === node.maximum);
  const sparse = nodes.filter((node) => node.mean !== null && node.missingShare > MOST_MISSING);
  const findings: string[] = [];
  const tell = (sensors: readonly NodeRow[], one: string, many: string) => {
    if (sensors.length > 0) findings.push(`${counted(sensors.length, one, many)}: ${namesOf(sensors)}`);
  };
  tell(silent, 'sensor has no reading', 'sensors have no reading');
  tell(sparse, 'sensor misses more than half of its readings', 'sensors miss more than half of their readings');
  tell(constant, 'sensor shows the same value throughout', 'sensors show the same value throughout');
  if (!dataset.hasCoordinates)
    findings.push('without coordinates of every sensor there is no map and no graph by distance');
  if (dataset.unit === '') findings.push('no unit is known; errors are shown without one (--unit names it)');
  return findings;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function namesOf(nodes: readonly NodeRow[]): string {
  const names = nodes.slice(0, NAMED).map(({ externalId }) => externalId);
  const more = nodes.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

function shareText(share: number): string {
  if (share === 0) return 'none';
  return share < 0.001 ? 'less than 0.1 %' : `${(share * 100).toFixed(1)} %`;
}

function spanText(seconds: number): string {
  if (seconds % 86_400 === 0) return `${seconds / 86_400} d`;
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

/** `2024-01-31 08:05` on the clock of the zone: Swedish dates are ISO 8601. */
function clockText(instant: Date, zone: string): string {
  return instant.toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
}
