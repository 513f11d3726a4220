/**
 * Writes `generated` from the schema and from every `graphql(...)` in this folder: `npx graphql-codegen --config codegen.ts`,
 * or `npm run client` in this repository. In a repository of your own copy the folder and the schema.
 */
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../../../apps/api/schema.graphql',
  documents: ['*.ts', '!codegen.ts'],
  importExtension: '.ts',
  generates: {
    './generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        // Documents are strings with types: nothing of graphql is needed when they are sent.
        documentMode: 'string',
        onlyOperationTypes: true,
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { ID: 'string', DateTime: 'string', JSON: 'unknown' },
      },
    },
  },
};

export default config;
