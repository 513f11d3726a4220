/** Reads conditions on fields: names become paths of the index of fields. */
import type { runs } from '@stillgraph/db';
import { badInput } from '../../errors/api-error.ts';
import type { ConfigCondition, MetricName, NumberCondition } from './field-input.ts';

const LONGEST_PATH = 300;
const MOST_VALUES = 100;
const LONGEST_VALUE = 500;

/** @throws ApiError BAD_USER_INPUT for a path that no config can have */
export function configPath(path: string, argument: string): string {
  if (path.length === 0 || path.length > LONGEST_PATH || /[\0/]/.test(path)) {
    throw badInput(
      `${argument} expects names joined by dots, such as "training.learningRate"; got "${path.slice(0, 100)}"`,
    );
  }
  return `config/${path}`;
}

/** @throws ApiError BAD_USER_INPUT for a name or horizon that no metric can have */
export function metricPath({ name, horizon }: MetricName, argument: string): string {
  if (name.length > LONGEST_PATH || !/^(test|validation|last)\/[^\0]+$/.test(name)) {
    throw badInput(
      `${argument}.name expects a part and a score, such as "test/mae", or the end of a curve, such as "last/loss"; got "${name.slice(0, 100)}"`,
    );
  }
  const at = horizon ?? 0;
  if (at < 0) throw badInput(`${argument}.horizon expects 0 or a horizon in steps; got ${at}`);
  return `metric/${name}/${at}`;
}

function valueOf(value: unknown, argument: string): runs.FieldValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string' && !value.includes('\0')) return value.slice(0, LONGEST_VALUE);
  throw badInput(`${argument} expects a text, a number or a boolean; got ${JSON.stringify(value)?.slice(0, 100)}`);
}

/** A text to look for: not empty, and without what Postgres does not keep. */
export function readSearch(text: string | null | undefined, argument: string): string | undefined {
  if (typeof text !== 'string') return undefined;
  if (text.trim() === '' || text.length > LONGEST_VALUE || text.includes('\0')) {
    throw badInput(`${argument} expects 1 to ${LONGEST_VALUE} characters; got ${text.length}`);
  }
  return text.trim();
}

/** Whole lists of a filter, within what one statement may hold. */
export function boundedList<T>(list: readonly T[] | null | undefined, argument: string): readonly T[] | undefined {
  if (!Array.isArray(list)) return undefined;
  if (list.length > MOST_VALUES) throw badInput(`${argument} may hold ${MOST_VALUES} values; got ${list.length}`);
  return list as readonly T[];
}

const given = <T>(value: T): NonNullable<T> | undefined => value ?? undefined;

function numbersOf(path: string, condition: Omit<NumberCondition, 'equals'>): runs.FieldCondition {
  const { lessThan, atMost, greaterThan, atLeast, exists } = condition;
  return {
    path,
    lessThan: given(lessThan),
    atMost: given(atMost),
    greaterThan: given(greaterThan),
    atLeast: given(atLeast),
    exists: given(exists),
  };
}

/** `exists: false` beside another condition can never be met; nothing at all asks whether the field is there. */
function checked(condition: runs.FieldCondition, argument: string): runs.FieldCondition {
  const { path: _, exists, ...others } = condition;
  if (exists === false && Object.values(others).some((other) => other !== undefined)) {
    throw badInput(`${argument} asks for runs without the field and for its value; give one of them`);
  }
  return condition;
}

export function numberCondition(path: string, condition: NumberCondition, argument: string): runs.FieldCondition {
  return checked({ ...numbersOf(path, condition), equals: given(condition.equals) }, argument);
}

export function configCondition(condition: ConfigCondition, argument: string): runs.FieldCondition {
  const { path, equals, contains } = condition;
  return checked(
    {
      ...numbersOf(configPath(path, `${argument}.path`), condition),
      equals: equals === null || equals === undefined ? undefined : valueOf(equals, `${argument}.equals`),
      in: boundedList(condition.in, `${argument}.in`)?.map((value, place) => valueOf(value, `${argument}.in.${place}`)),
      contains: readSearch(contains, `${argument}.contains`),
    },
    argument,
  );
}
