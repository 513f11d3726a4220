/** An event as the outside sees it, by subscription, query or webhook. */
import { globalId } from '../global-id.ts';
import { nodeTypeOfField } from './types.ts';

/** The payload with every id of a row made into the id that the API finds it by. */
export function publicPayload(payload: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, publicValue(name, value)]));
}

function publicValue(name: string, value: unknown): unknown {
  const type = nodeTypeOfField(name);
  if (type !== undefined && typeof value === 'string') return globalId(type, value);
  if (Array.isArray(value)) return value.map((part) => publicValue('', part));
  return isObject(value) ? publicPayload(value) : value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
