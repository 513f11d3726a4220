import { buildSchema, getIntrospectionQuery, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exceededLimits } from './check.ts';
import { limits } from './limits.ts';
import { measure } from './measure.ts';

const schema = buildSchema(`
  type Query { runs(first: Int): RunConnection!  run: Run! }
  type RunConnection { edges: [RunEdge!]! totalCount: Int! }
  type RunEdge { cursor: String! node: Run! }
  type Run { id: ID! parent: Run runs(first: Int): RunConnection! }
`);

function check(text: string, variables: Record<string, unknown> = {}): string[] {
  const errors = exceededLimits({ schema, document: parse(text), operationName: undefined, variables });
  return errors.map((error) => String(error.extensions['code']));
}

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = document.definitions[0];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the test expects an operation first');
  return measure({ schema, document, operation, variables }).cost;
}

describe('limits of an operation', () => {
  it('counts objects by page size, from literals, variables and the default', () => {
    expect(cost('{ runs(first: 3) { edges { node { id } } } }')).toBe(6);
    expect(cost('query($n: Int) { runs(first: $n) { edges { node { id } } } }', { n: 7 })).toBe(14);
    expect(cost('{ runs { edges { node { id } } } }')).toBe(40);
    expect(cost('{ runs(first: 10) { totalCount } }')).toBe(0);
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
