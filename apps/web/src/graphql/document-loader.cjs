/**
 * Leaves of each GraphQL document what a browser needs of it: its kind, its name and the hash that it is sent by. The texts of
 * all documents together would weigh as much as a page, and the API has them already
 * (`src/graphql/generated/persisted-documents.json`). A loader of Turbopack, for the bundles of the browser alone.
 *
 * @typedef {{ addDependency: (file: string) => void, resourcePath: string }} LoaderContext
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Kind, parse } = require('graphql');

const PERSISTED = join(__dirname, 'generated/persisted-documents.json');
const DOCUMENT = /\bgraphql\(`([^`]*)`\)/g;
const IMPORT = /import \{ graphql \} from '[^']*';/;

/** The hash of each operation by its name. @returns {Map<string, string>} */
function persistedHashes() {
  /** @type {Record<string, string>} */
  const persisted = JSON.parse(readFileSync(PERSISTED, 'utf8'));
  return new Map(
    Object.entries(persisted).flatMap(([hash, text]) =>
      parse(text).definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION && definition.name !== undefined
          ? [[definition.name.value, hash]]
          : [],
      ),
    ),
  );
}

/** @param {string} text @param {string} file @param {Map<string, string>} hashes */
function shortened(text, file, hashes) {
  const operation = parse(text).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  // A fragment is a part of the texts that the API has; nothing of it is needed.
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return '{}';
  const name = operation.name?.value ?? '';
  const hash = hashes.get(name);
  if (hash === undefined) {
    throw new Error(`${file}: the operation "${name}" is in no persisted document; run the codegen of @stillgraph/web`);
  }
  return JSON.stringify({
    kind: Kind.DOCUMENT,
    __meta__: { hash },
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: operation.operation,
        name: { kind: Kind.NAME, value: name },
        selectionSet: { kind: Kind.SELECTION_SET, selections: [] },
      },
    ],
  });
}

/** @this {LoaderContext} @param {string} source */
module.exports = function documentLoader(source) {
  if (!source.includes('graphql(`')) return source;
  this.addDependency(PERSISTED);
  const hashes = persistedHashes();
  return source.replace(IMPORT, '').replace(DOCUMENT, (call, text) => {
    // As many lines as before, so that places in traces stay right.
    const lines = '\n'.repeat(call.split('\n').length - 1);
    return `(${shortened(text, this.resourcePath, hashes)}${lines})`;
  });
};
