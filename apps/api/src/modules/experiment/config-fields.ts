/** Fields of a config schema with their limits and defaults, read from the schema itself. */
import { z } from 'zod';
import type { ConfigField } from './config-field-type.ts';

/** What people read of a field. */
export interface FieldWords {
  readonly label: string;
  readonly description?: string;
}

const scalar = z.object({
  type: z.enum(['integer', 'number', 'boolean', 'string']),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  exclusiveMaximum: z.number().optional(),
  enum: z.array(z.string()).optional(),
});
const list = z.object({ type: z.literal('array'), items: scalar });
const withDefault = z.object({ default: z.unknown() });
const nullable = z.object({ anyOf: z.tuple([z.unknown(), z.object({ type: z.literal('null') })]) });
const object = z.object({ properties: z.record(z.string(), z.unknown()) });
const objects = z.object({ items: object });

/**
 * The fields of an object schema for which there are words, in the order of the words.
 *
 * @param schema an object, perhaps refined; fields that hold objects cannot be described
 * @param under the field of it, an object or a list of such, whose fields are meant; its own when left out
 * @throws Error when words name a field that the schema lacks or that is neither a scalar nor a list of numbers
 */
export function configFields(
  schema: z.ZodType,
  words: Readonly<Record<string, FieldWords>>,
  under?: string,
): ConfigField[] {
  const whole = object.parse(z.toJSONSchema(schema, { io: 'input' }));
  const { properties } = under === undefined ? whole : heldBy(whole.properties[under]);
  return Object.entries(words).map(([name, { label, description = '' }]) => {
    const described = properties[name];
    const defaultValue = withDefault.safeParse(described).data?.default ?? null;
    return { name, label, description, ...limitsOf(name, described), defaultValue };
  });
}

function heldBy(described: unknown): z.infer<typeof object> {
  const many = objects.safeParse(described);
  return many.success ? many.data.items : object.parse(described);
}

type Limits = Omit<ConfigField, 'name' | 'label' | 'description' | 'defaultValue'>;

function limitsOf(name: string, described: unknown): Limits {
  const either = nullable.safeParse(described);
  if (either.success) return limitsOf(name, either.data.anyOf[0]);
  const many = list.safeParse(described);
  const one = many.success ? many.data.items : scalar.safeParse(described).data;
  if (one === undefined) throw new Error(`the config has no field "${name}" that a form could ask for`);
  const { type, minimum, maximum, exclusiveMinimum, exclusiveMaximum, enum: choices = [] } = one;
  const high = exclusiveMaximum ?? maximum;
  return {
    kind: kindOf(type, many.success),
    minimum: exclusiveMinimum ?? minimum ?? null,
    // What a whole number can be at all is no limit that anybody set.
    maximum: high === undefined || high >= Number.MAX_SAFE_INTEGER ? null : high,
    excludesMinimum: exclusiveMinimum !== undefined,
    excludesMaximum: exclusiveMaximum !== undefined,
    choices,
  };
}

function kindOf(type: z.infer<typeof scalar>['type'], isList: boolean): ConfigField['kind'] {
  switch (type) {
    case 'integer':
      return isList ? 'INTEGERS' : 'INTEGER';
    case 'number':
      return isList ? 'NUMBERS' : 'NUMBER';
    case 'boolean':
      return 'BOOLEAN';
    case 'string':
      return 'CHOICE';
  }
}
