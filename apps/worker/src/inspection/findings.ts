/** A report in words: what was found, how grave it is, and what to do about it. */
import type { ImportReport, ReportFinding } from '@stillgraph/db';

export type MeasuredReport = Omit<ImportReport, 'findings'>;

/** From this share on a sensor that is mostly missing is worth a word. */
const MOSTLY_MISSING = 0.5;
/** Missing readings are usual; more than this of a channel is worth a word. */
const MUCH_MISSING = 0.05;

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
const percent = (share: number) => (share > 0 && share < 0.001 ? 'less than 0.1 %' : `${(100 * share).toFixed(1)} %`);
const listed = (names: readonly (string | number)[], count = names.length) => {
  const shown = names.slice(0, 5).map((name) => (typeof name === 'string' ? `"${name}"` : String(name)));
  return count > shown.length ? `${shown.join(', ')} and ${count - shown.length} more` : shown.join(', ');
};
const clock = (iso: string) => iso.slice(0, 16).replace('T', ' ');

/**
 * @param refusal what the import itself refused, in its words; null where it would be made
 */
export function findingsOf(report: MeasuredReport, refusal: string | null): ReportFinding[] {
  return [...refused(report, refusal), ...ofClock(report), ...ofSensors(report), ...ofReadings(report)];
}

function refused(report: MeasuredReport, refusal: string | null): ReportFinding[] {
  if (refusal === null) return [];
  const found: ReportFinding[] = [
    { kind: 'IMPORTER', severity: 'REFUSED', told: `the import is refused: ${refusal}`, mend: null },
  ];
  const add = (kind: ReportFinding['kind'], told: string, mend: string) =>
    found.push({ kind, severity: 'REFUSED', told, mend });
  const { gaps, duplicateTimes, outOfOrder, offStep, unreadableCells, sensors } = report;
  if (gaps.count > 0) {
    const [longest] = gaps.longest;
    const where =
      longest === undefined
        ? ''
        : `, the longest after ${clock(longest.after)} (${many(longest.missingSteps, 'step', 'steps')})`;
    add(
      'GAP',
      `${many(gaps.count, 'gap', 'gaps')} in the times, ${many(gaps.missingSteps, 'row is', 'rows are')} missing${where}`,
      'add a row for every missing time and leave its readings empty',
    );
  }
  if (duplicateTimes.count > 0) {
    const [first] = duplicateTimes.examples;
    const where = first === undefined ? '' : `, such as ${clock(first.at)} on lines ${first.lines.join(' and ')}`;
    add(
      'DUPLICATE_TIME',
      `${many(duplicateTimes.count, 'row repeats', 'rows repeat')} a time${where}`,
      'keep one row a time',
    );
  }
  if (outOfOrder.count > 0) {
    const told = `${many(outOfOrder.count, 'row stands', 'rows stand')} before an earlier time, on line ${listed(outOfOrder.lines, outOfOrder.count)}`;
    add('OUT_OF_ORDER', told, 'sort the rows by time, oldest first');
  }
  if (offStep.count > 0) {
    const told = `${many(offStep.count, 'time is', 'times are')} off the step of the others, on line ${listed(offStep.lines, offStep.count)}`;
    add('OFF_STEP', told, 'bring the series to a regular step');
  }
  if (unreadableCells.count > 0) {
    const [first] = unreadableCells.examples;
    const where =
      first === undefined
        ? ''
        : `, such as ${JSON.stringify(first.text)} on line ${first.line}, column "${first.column}"`;
    add(
      'UNREADABLE',
      `${many(unreadableCells.count, 'cell is', 'cells are')} no number or time${where}`,
      'leave cells of missing readings empty',
    );
  }
  if (sensors.repeated.length > 0) {
    add(
      'DUPLICATE_SENSOR',
      `the header names sensors twice: ${listed(sensors.repeated)}`,
      'give every sensor a name of its own',
    );
  }
  return found;
}

function ofClock({ clockChanges, zone, gaps, duplicateTimes }: MeasuredReport): ReportFinding[] {
  return clockChanges.slice(0, 4).map(({ at, change, zones }): ReportFinding => {
    const kind = 'DAYLIGHT_SAVING';
    if (gaps.count === 0 && duplicateTimes.count === 0) {
      const how = change === 'FORWARD' ? 'put forward' : 'put back';
      return {
        kind,
        severity: 'NOTE',
        told: `the clock of ${zone ?? 'the zone'} was ${how} at ${clock(at)} UTC, within the series`,
        mend: null,
      };
    }
    const what = change === 'FORWARD' ? 'an hour is missing' : 'an hour comes twice';
    return {
      kind,
      severity: 'SUSPECT',
      told: `${what} at ${clock(at)}, as on clocks of ${zones.slice(0, 4).join(', ')}: the times are likely a local clock's`,
      mend: `name the time zone, such as ${zones[0] ?? 'Europe/Amsterdam'}`,
    };
  });
}

function ofSensors({ sensors, coordinates, steps }: MeasuredReport): ReportFinding[] {
  const found: ReportFinding[] = [];
  const { constant, worst } = sensors;
  if (constant.count > 0 && steps > 2) {
    const told = `${many(constant.count, 'sensor shows', 'sensors show')} one value throughout: ${listed(constant.externalIds, constant.count)}`;
    found.push({ kind: 'CONSTANT_SENSOR', severity: 'SUSPECT', told, mend: 'leave out sensors that do not measure' });
  }
  const mostly = worst.filter(({ missingShare }) => missingShare > MOSTLY_MISSING);
  const [most] = mostly;
  if (most !== undefined) {
    const told = `sensors that are mostly missing, "${most.externalId}" the most (${percent(most.missingShare)})`;
    found.push({
      kind: 'MISSING',
      severity: 'NOTE',
      told,
      mend: 'leave them out, or keep them knowing that they teach little',
    });
  }
  const words = {
    OUT_OF_RANGE: 'lie outside of the degrees that there are',
    SWAPPED: 'have latitude and longitude swapped, by their range',
    AT_ZERO: 'lie at 0, 0, in the sea off Africa, where missing coordinates are often put',
    FAR_AWAY: 'lie hundreds of kilometres from all others',
  };
  for (const fault of ['OUT_OF_RANGE', 'SWAPPED', 'AT_ZERO', 'FAR_AWAY'] as const) {
    const ids = coordinates.faults.filter((one) => one.fault === fault).map(({ externalId }) => externalId);
    if (ids.length === 0) continue;
    const severity = fault === 'OUT_OF_RANGE' || fault === 'SWAPPED' ? 'REFUSED' : 'SUSPECT';
    found.push({
      kind: 'COORDINATES',
      severity,
      told: `sensors ${words[fault]}: ${listed(ids)}`,
      mend: 'correct their places',
    });
  }
  return found;
}

function ofReadings({ channels, outliers, suspectZeros }: MeasuredReport): ReportFinding[] {
  const found: ReportFinding[] = [];
  for (const { name, unit, unitGuess, missingShare } of channels) {
    if (unitGuess !== null && unit === '') {
      const told = `the unit of "${name}" is not said; it may be ${unitGuess.unit} (a guess by ${unitGuess.reason})`;
      found.push({ kind: 'UNIT', severity: 'NOTE', told, mend: 'say the unit with the import' });
    }
    if (missingShare > MUCH_MISSING) {
      found.push({
        kind: 'MISSING',
        severity: 'NOTE',
        told: `${percent(missingShare)} of "${name}" are missing`,
        mend: null,
      });
    }
  }
  if (outliers.count > 0) {
    const [first] = outliers.examples;
    const where =
      first === undefined
        ? ''
        : `, the farthest ${first.value} of "${first.externalId}", which usually shows ${Number(first.usual.toPrecision(3))}`;
    found.push({
      kind: 'OUTLIER',
      severity: 'SUSPECT',
      told: `${many(outliers.count, 'reading stands', 'readings stand')} alone far from the usual${where}`,
      mend: 'look at them before a model learns from them',
    });
  }
  if (suspectZeros.runs > 0) {
    const [first] = suspectZeros.longest;
    const where =
      first === undefined ? '' : `, the longest of "${first.externalId}" (${many(first.steps, 'step', 'steps')})`;
    const told = `${many(suspectZeros.runs, 'stretch', 'stretches')} of zeros, ${many(suspectZeros.readings, 'reading', 'readings')}, begin and end abruptly${where}: they look like missing readings`;
    found.push({
      kind: 'ZEROS',
      severity: 'SUSPECT',
      told,
      mend: 'import with zeros as missing, if zeros stand for missing readings here',
    });
  }
  return found;
}
