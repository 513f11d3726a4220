// Typed rules for all rooms; Prettier owns the layout. The environment is read in env.ts alone.
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/.next/**',
      '**/.next-test/**',
      '**/.cache/**',
      '**/dist/**',
      'apps/web/src/graphql/generated/**',
      'docs/api/client/generated/**',
      '**/next-env.d.ts',
      '**/*.{js,mjs,cjs}',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true, allowNullish: false },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: "Only a process's env.ts reads the environment; take the parsed value from there.",
        },
      ],
    },
  },
  {
    // The arrays that tfjs returns are those by which its gradients find their parts: one turned round swaps the gradients.
    files: ['packages/ml/src/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[arguments.length=0] > MemberExpression.callee[property.name='reverse']",
          message: 'Take toReversed(): an array of tensors turned round in place swaps the gradients of a split.',
        },
      ],
    },
  },
  {
    files: ['**/env.ts', '**/*.config.ts', '**/vitest.*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Scripts and the bench talk to a person on a terminal; they hand the environment on to the processes they start.
    files: ['scripts/**', 'test/**'],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  {
    // Examples are whole programs of their own.
    files: ['docs/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // node:test-style promises and matchers of Vitest are typed loosely on purpose.
    files: ['**/*.test.ts', '**/*.test.tsx'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
);
