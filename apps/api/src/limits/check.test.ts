import { buildSchema, getIntrospectionQuery, isObjectType, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { emittedSchema, limitFaults } from '../testing/emitted-schema.ts';
import { checkLimits } from './check.ts';
import { leastRows, NUMBERS_PER_OBJECT, ownCosts, ROWS_PER_OBJECT, USUAL_SIZE, usualRows } from './field-cost.ts';
import { limits } from './limits.ts';
import { measure } from './measure.ts';

const schema = buildSchema(`
  type Query { runs(first: Int): RunConnection!  run: Run! }
  type RunConnection { edges: [RunEdge!]! totalCount: Int! }
  type RunEdge { cursor: String! node: Run! }
  type Run {
    id: ID!
    parent: Run
    runs(first: Int): RunConnection!
    logs(first: Int = 100): RunConnection!
    students: [Run!]!
    edges(limit: Int = 20000): [RunEdge!]!
    metrics(names: [String!], maxPoints: Int = 500): [Metric!]!
    series(steps: Int = 2000): [Float]!
    configValues(paths: [String!]!): [String]!
    metricValues(metrics: [String!]!): [Float]!
  }
  type Metric { values: [Float!]! }
`);

function check(text: string, variables: Record<string, unknown> = {}): string[] {
  const errors = checkLimits({ schema, document: parse(text), operationName: undefined, variables }).faults;
  return errors.map((error) => String(error.extensions['code']));
}

function cost(text: string, variables: Record<string, unknown> = {}): number | undefined {
  const document = parse(text);
  const operation = document.definitions[0];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the test expects an operation first');
  return measure({ schema, document, operation, variables })?.cost;
}

describe('limits of an operation', () => {
  it('counts objects by page size, from literals, variables and the default', () => {
    expect(cost('{ runs(first: 3) { edges { node { id } } } }')).toBe(6);
    expect(cost('query($n: Int) { runs(first: $n) { edges { node { id } } } }', { n: 7 })).toBe(14);
    expect(cost('{ runs { edges { node { id } } } }')).toBe(40);
    expect(cost('{ runs(first: 10) { totalCount } }')).toBe(0);
  });

  it('counts by the defaults of variables and of arguments, also where null stands for them', () => {
    expect(cost('query($n: Int = 100) { runs(first: $n) { edges { cursor } } }')).toBe(100);
    expect(cost('{ run { logs { edges { cursor } } } }')).toBe(101);
    expect(cost('{ run { logs(first: null) { edges { cursor } } } }')).toBe(101);
    expect(cost('query($n: Int) { run { logs(first: $n) { edges { cursor } } } }')).toBe(101);
    expect(cost('query($n: Int!) { runs(first: $n) { edges { cursor } } }', {})).toBeUndefined();
  });

  it('counts a small row for each value that is asked for by its name', () => {
    const names = Array.from({ length: 100 }, (_, at) => `name ${at}`);
    const values = 1 + 100 / ROWS_PER_OBJECT;
    expect(cost('query($names: [String!]!) { run { configValues(paths: $names) } }', { names })).toBe(1 + values);
    expect(cost('query($names: [String!]!) { run { metricValues(metrics: $names) } }', { names })).toBe(1 + values);
    expect(cost('{ run { configValues(paths: []) } }')).toBe(2);
  });

  it('counts lists, small rows and numbers', () => {
    expect(cost('{ run { students { students { id } } } }')).toBe(1 + USUAL_SIZE + USUAL_SIZE ** 2);
    expect(cost('{ run { edges { cursor } } }')).toBe(1 + 20_000 / ROWS_PER_OBJECT);
    expect(cost('{ run { edges(limit: 100) { cursor } } }')).toBe(1 + 100 / ROWS_PER_OBJECT);
    const series = (points: number): number => 1 + points / NUMBERS_PER_OBJECT;
    expect(cost('{ run { series } }')).toBe(1 + series(2000));
    expect(cost('{ run { metrics { values } } }')).toBe(1 + USUAL_SIZE * (series(500) + 1));
    expect(cost('{ run { metrics(names: ["a", "b"], maxPoints: 5000) { values } } }')).toBe(1 + 2 * (series(5000) + 1));
  });

  it('knows the sizes of lists and the costs of fields that there are', () => {
    for (const coordinate of [usualRows, leastRows, ownCosts].flatMap(Object.keys)) {
      const [typeName = '', field = ''] = coordinate.split('.');
      const type = emittedSchema.getType(typeName);
      expect(isObjectType(type) && Object.keys(type.getFields())).toContain(field);
    }
  });

  it('counts what is planned or sent for one field: one plan of a sweep passes, two do not', () => {
    const plan = 'sweepPlan(input: $input) { trials rungs { trials } }';
    const faults = (fields: string) =>
      limitFaults(parse(`query ($input: SweepCreateInput!) { ${fields} }`), {
        input: { name: 'rates', experimentId: 'id', spec: {} },
      });
    expect(faults(plan)).toEqual([]);
    expect(faults(`a: ${plan} b: ${plan}`)).toEqual([
      expect.stringContaining('a query may ask for 20000 objects; this one may reach 22') as string,
    ]);
    const results = (first: number) =>
      limitFaults(parse(`{ runs(first: 10) { nodes { attributions(first: ${first}) { result { nodes } } } } }`), {});
    expect(results(10)).toEqual([]);
    expect(results(100)).toHaveLength(1);
  });

  it('counts what is read for a list, where that is more than it gives', () => {
    const edges = (graphs: number, limit: number) =>
      limitFaults(parse(`{ graphs(first: ${graphs}) { nodes { edges(limit: ${limit}) { weight } } } }`), {});
    expect(edges(100, 1)).toEqual([]);
    expect(edges(100, 5000)).toHaveLength(1);
    const twice = limitFaults(
      parse(
        '{ a: graphs(first: 100) { nodes { ...f } } b: graphs(first: 100) { nodes { ...f } } } fragment f on Graph { edges(limit: 1) { weight } }',
      ),
      {},
    );
    expect(twice).toHaveLength(1);
    const roads = (versions: number) =>
      limitFaults(parse(`{ networks(first: ${versions}) { nodes { latest { segments { index } } } } }`), {});
    expect(roads(5)).toEqual([]);
    expect(roads(20)).toHaveLength(1);
  });

  it('walks a fragment once, however often it is spread', () => {
    const fragments = Array.from({ length: 60 }, (_, index) =>
      index === 59
        ? `fragment f${index} on Run { a: parent { id } }`
        : `fragment f${index} on Run { ...f${index + 1} ...f${index + 1} }`,
    );
    expect(check(`{ run { ...f0 } } ${fragments.join(' ')}`)).toEqual([
      'QUERY_TOO_COSTLY',
      'TOO_MANY_ALIASES',
      'TOO_MANY_FIELDS',
    ]);
    expect(cost(`{ run { ...f57 } } ${fragments.join(' ')}`)).toBe(1 + 2 ** 2);
  });

  it('multiplies nested pages and refuses what grows too large', () => {
    const page = (inner: string): string => `runs(first: 100) { edges { node { id ${inner} } } }`;
    expect(check(`{ ${page('')} }`)).toEqual([]);
    expect(check(`{ ${page(page(''))} }`)).toEqual(['QUERY_TOO_COSTLY']);
  });

  it('refuses depth, also through fragments, and leaves cycles to validation', () => {
    const nested = (levels: number): string => (levels === 0 ? 'id' : `parent { ${nested(levels - 1)} }`);
    expect(check(`{ run { ${nested(limits.depth - 2)} } }`)).toEqual([]);
    expect(check(`{ run { ${nested(limits.depth)} } }`)).toEqual(['QUERY_TOO_DEEP']);
    expect(check(`{ run { ...f } } fragment f on Run { ${nested(limits.depth)} }`)).toEqual(['QUERY_TOO_DEEP']);
    expect(check('{ run { ...f } } fragment f on Run { parent { ...f } }')).toEqual([]);
  });

  it('refuses many aliases', () => {
    const fields = Array.from({ length: limits.aliases + 1 }, (_, index) => `a${index}: run { id }`);
    expect(check(`{ ${fields.join(' ')} }`)).toEqual(['TOO_MANY_ALIASES']);
  });

  it('lets introspection pass', () => {
    expect(check(getIntrospectionQuery())).toEqual([]);
  });
});

describe('limits of introspection', () => {
  const asked = { specifiedByUrl: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true };
  const whole = getIntrospectionQuery(asked);
  const fragments = whole.slice(whole.indexOf('fragment FullType'));
  const types = 'types { ...FullType }';
  const faults = (text: string) => limitFaults(parse(text), {});

  it('lets one of the whole schema pass, for what tools ask of it and beside what they ask otherwise', () => {
    expect(faults(getIntrospectionQuery())).toEqual([]);
    expect(faults(whole)).toEqual([]);
    expect(faults(whole.replace('__schema', 'viewer { role } __schema'))).toEqual([]);
    expect(faults('{ __type(name: "Run") { name fields { name type { name kind ofType { name } } } } }')).toEqual([]);
    expect(faults('{ __schema { queryType { name } } __typename }')).toEqual([]);
  });

  it('refuses the whole schema twice, and tells what it counts', () => {
    const [fault, ...others] = faults(`{ a: __schema { ${types} } b: __schema { ${types} } } ${fragments}`);
    expect(fault).toMatch(
      /^a query may ask for 20000 objects; this one may reach 2\d{4}: the whole schema counts 12000; ask for it once, and for a part of it with __type$/,
    );
    expect(others).toEqual([]);
    expect(faults(`{ ...q } fragment q on Query { __schema { a: ${types} b: ${types} } } ${fragments}`)).toEqual([
      fault,
    ]);
  });

  it('counts aliases of introspection, and inside it', () => {
    const renamed = (field: string) =>
      Array.from({ length: limits.aliases + 1 }, (_, at) => `a${at}: ${field}`).join(' ');
    const fault = [`a query may use ${limits.aliases} aliases; this one uses ${limits.aliases + 1}`];
    expect(faults(`{ ${renamed('__typename')} }`)).toEqual(fault);
    expect(faults(`{ __type(name: "Run") { ${renamed('kind')} } }`)).toEqual(fault);
  });

  it('counts lists inside of it by the size of the schema', () => {
    const nested = 'fields { type { fields { type { name } } } possibly: type { possibleTypes { name } } }';
    expect(faults(`{ __type(name: "Run") { ${nested} } }`)).toEqual([]);
    const often = Array.from(
      { length: 20 },
      (_, at) => `a${at}: fields { args { type { ...TypeRef } } type { ...TypeRef } }`,
    );
    expect(faults(`{ __schema { types { ${often.join(' ')} } } } ${fragments}`)).toHaveLength(1);
  });
});
