import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** What would make two builds of the same inputs differ. */
const NON_DETERMINISTIC = {
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'Outputs are deterministic: seed a generator by hand.' },
    {
      object: 'Date',
      property: 'now',
      message: 'No clock in outputs: ask the Clock of the effects for reports.',
    },
    { object: 'performance', property: 'now', message: 'No clock in outputs: ask the Clock of the effects.' },
    ...['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'].map((property) => ({
      property,
      message: 'Depends on the locale of the machine.',
    })),
    ...['toLocaleLowerCase', 'toLocaleUpperCase'].map((property) => ({
      property,
      message: 'Depends on the locale of the machine.',
    })),
  ],
  'no-restricted-syntax': [
    'error',
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock in outputs.' },
    {
      selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]",
      message: 'Name the locale: without one it is the machine’s.',
    },
  ],
};

export default defineConfig(
  globalIgnores([
    'build/',
    'node_modules/',
    '.svelte-kit/',
    '.cache/',
    'static/',
    'tests/golden/*/seeds/',
    'tests/golden/*/expected/',
  ]),
  ts.configs.strict,
  ts.configs.stylistic,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: ['error', 'smart'],
      'no-cond-assign': 'error',
      'no-console': 'error',
      'no-constant-binary-expression': 'error',
      'no-control-regex': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': 'error',
      'no-misleading-character-class': 'error',
      'no-self-compare': 'error',
      'no-unused-labels': 'error',
      'no-useless-escape': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // Links inside the site are relative to the page, so that a build works under any path.
      'svelte/no-navigation-without-resolve': 'off',
      // Plain maps are rebuilt, never changed in place, so nothing has to be reactive in them.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  { files: ['tests/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['scripts/basemap/make-*.ts', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['scripts/**/*.ts', 'src/lib/layout/**/*.ts', 'src/lib/datasets/**/*.ts'],
    ignores: ['scripts/effects/**', 'scripts/commands/**'],
    rules: NON_DETERMINISTIC,
  },
);
