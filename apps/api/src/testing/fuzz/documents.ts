/** Random documents that fit a schema. Values travel as variables, so that any of them can be written. */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { randomValue, type ValueOptions } from './values.ts';

export interface RandomOperation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface DocumentOptions extends ValueOptions {
  readonly schema: GraphQLSchema;
  /** Fields of the root that are never asked for. */
  readonly without?: ReadonlySet<string>;
}

/** Writes one operation with a field or two of the root. */
export class DocumentWriter {
  readonly #options: DocumentOptions;
  #variables = new Map<string, { readonly type: string; readonly value: unknown }>();
  #fragments: string[] = [];

  constructor(options: DocumentOptions) {
    this.#options = options;
  }

  /** @param field of the root to ask for; a random one when left out */
  write(kind: RandomOperation['kind'], field?: string): RandomOperation {
    const { schema, random, without } = this.#options;
    this.#variables = new Map();
    this.#fragments = [];
    const root = {
      query: schema.getQueryType(),
      mutation: schema.getMutationType(),
      subscription: schema.getSubscriptionType(),
    }[kind];
    const fields = Object.values(root?.getFields() ?? {}).filter(({ name }) => without?.has(name) !== true);
    const asked = fields.filter(({ name }) => name === field);
    const chosen = asked.length > 0 ? asked : random.some(fields, kind === 'query' ? 2 : 1);
    const selections = chosen.map((one) => this.#field(one, 0)).join(' ');
    const declared = [...this.#variables].map(([name, { type }]) => `$${name}: ${type}`).join(', ');
    return {
      kind,
      query: `${kind} ${declared === '' ? '' : `(${declared})`} { ${selections} } ${this.#fragments.join(' ')}`,
      variables: Object.fromEntries([...this.#variables].map(([name, { value }]) => [name, value])),
    };
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { random } = this.#options;
    const given: string[] = [];
    for (const argument of field.args) {
      const value = randomValue(argument.type, this.#options);
      if (value === undefined) continue;
      const name = `v${this.#variables.size}`;
      this.#variables.set(name, { type: String(argument.type), value });
      given.push(`${argument.name}: $${name}`);
    }
    const alias = random.chance(0.1) ? `a${random.below(1000)}: ` : '';
    const directive = random.chance(0.05)
      ? ` @${random.pick(['include', 'skip'])}(if: ${String(random.chance(0.5))})`
      : '';
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? ` { ${this.#selections(type, depth + 1)} }` : '';
    return `${alias}${field.name}${given.length === 0 ? '' : `(${given.join(', ')})`}${directive}${below}`;
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const { schema, random } = this.#options;
    if (isAbstractType(type)) {
      const of = random.some(schema.getPossibleTypes(type), 3);
      return ['__typename', ...of.map((one) => `... on ${one.name} { ${this.#selections(one, depth)} }`)].join(' ');
    }
    if (!isObjectType(type)) return '__typename';
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const chosen = random.some(depth < 6 ? fields : leaves, depth < 4 ? 5 : 2);
    // Fields of one name with different arguments do not merge: each is asked for once here.
    const text = ['__typename', ...chosen.map((field) => this.#field(field, depth))].join(' ');
    if (!random.chance(0.1)) return text;
    const name = `f${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} { ${text} }`);
    return `...${name}`;
  }
}
