/** The arrows of the design, as errors: who may import whom. */
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'a cycle has no first file to read',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'db-does-not-know-ml', severity: 'error', from: { path: '^packages/db/' }, to: { path: '^packages/ml/' } },
    { name: 'ml-does-not-know-db', severity: 'error', from: { path: '^packages/ml/' }, to: { path: '^packages/db/' } },
    { name: 'packages-do-not-know-apps', severity: 'error', from: { path: '^packages/' }, to: { path: '^apps/' } },
    {
      name: 'ml-does-no-io',
      comment:
        'mathematics only: no files, no processes, no sockets; tests may load the wasm binary and what references gave',
      severity: 'error',
      from: { path: '^packages/ml/src', pathNot: '[.]test[.]ts$|^packages/ml/src/((engines|graph)/)?testing/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-reaches-api-by-graphql',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/(api|worker)|packages)/' },
    },
    {
      name: 'api-takes-config-inference-and-roads-of-ml',
      comment: 'roads are geometry on arrays: they load neither tfjs nor an engine, and answer within one request',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^packages/ml/', pathNot: '^packages/ml/src/(config|inference|graph/roads)/index[.]ts$' },
    },
    {
      name: 'apps-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'leaflet-behind-one-door',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: '^apps/web/src/map/' },
      to: { path: 'node_modules/(leaflet|@geoman-io)/' },
    },
    {
      name: 'uplot-behind-one-door',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: '^apps/web/src/chart/' },
      to: { path: 'node_modules/uplot' },
    },
    {
      name: 'ml-tensors-at-the-bottom',
      severity: 'error',
      from: { path: '^packages/ml/src/tensors/', pathNot: '[.]test[.]ts$' },
      to: { path: '^packages/ml/src/(layers|models|distillation|training|inference|evaluation)/' },
    },
    {
      name: 'ml-data-and-graph-below-layers',
      severity: 'error',
      from: { path: '^packages/ml/src/(data|graph)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^packages/ml/src/(layers|models|distillation|training|inference)/' },
    },
    {
      name: 'ml-layers-below-models',
      severity: 'error',
      from: { path: '^packages/ml/src/layers/', pathNot: '[.]test[.]ts$' },
      to: { path: '^packages/ml/src/(models|distillation|training|inference)/' },
    },
    {
      name: 'ml-models-below-training',
      severity: 'error',
      from: { path: '^packages/ml/src/(models|distillation)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^packages/ml/src/(training|inference)/' },
    },
    {
      name: 'ml-config-at-the-bottom',
      comment: 'beside it the seeded random numbers, which import nothing',
      severity: 'error',
      from: { path: '^packages/ml/src/config/' },
      to: { path: '^packages/ml/src/(?!config/|random/stream[.]ts$)' },
    },
    {
      name: 'ml-models-do-not-choose-engines',
      severity: 'error',
      from: { path: '^packages/ml/src/(models|layers|distillation|tensors)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^packages/ml/src/engines/' },
    },
    {
      name: 'tests-are-leaves',
      severity: 'error',
      from: { pathNot: '[.]test[.]tsx?$|^test/' },
      to: { path: '[.]test[.]tsx?$' },
    },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src', pathNot: '[.]test[.]tsx?$|/testing/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: '^(@tensorflow/tfjs-node(-gpu)?|onnxruntime-node|@sparticuz/chromium|playwright-core/lib/.*)$',
      },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: {
      path: [
        '[.]next(-test)?/',
        'apps/web/next-env[.]d[.]ts$',
        'node_modules/[.]cache',
        'apps/web/src/graphql/generated',
        '[.]css$',
      ],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
