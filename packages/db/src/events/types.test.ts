import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { globalId } from '../global-id.ts';
import { publicPayload } from './public-event.ts';
import { nodeTypeOfField, payloadSchemaOf, teamEventTypes } from './types.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every field of a JSON schema that is a uuid, by its name. */
function idFieldsOf(schema: unknown, name = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((part: unknown) => idFieldsOf(part, name));
  if (!isObject(schema)) return [];
  if (schema['format'] === 'uuid') return [name];
  return Object.entries(schema).flatMap(([key, part]) =>
    key === 'properties' && isObject(part)
      ? Object.entries(part).flatMap(([field, inner]) => idFieldsOf(inner, field))
      : idFieldsOf(part, name),
  );
}

describe('payloads of events', () => {
  it.each(teamEventTypes)('of %s name the node type of every id that they hold', (type) => {
    const fields = idFieldsOf(z.toJSONSchema(payloadSchemaOf(type)));
    expect(fields.filter((field) => nodeTypeOfField(field) === undefined)).toEqual([]);
  });

  it('show ids as the API knows them, wherever they stand', () => {
    const [protocol, entry] = ['0190a7a0-0000-7000-8000-000000000001', '0190a7a0-0000-7000-8000-000000000002'];
    expect(
      publicPayload({
        name: 'board',
        protocolId: protocol,
        best: { entryId: entry },
        importId: null,
        list: [{ entryId: entry }],
      }),
    ).toEqual({
      name: 'board',
      protocolId: globalId('Protocol', protocol),
      best: { entryId: globalId('LeaderboardEntry', entry) },
      importId: null,
      list: [{ entryId: globalId('LeaderboardEntry', entry) }],
    });
  });
});
