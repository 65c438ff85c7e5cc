import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Bans that hold in all of `src`; the domain adds its own, since a later block replaces the rule's options. */
const UEBERALL = [
  {
    selector: 'TSEnumDeclaration',
    message: 'No enums: a union of string literals is what JSON and SQL carry.',
  },
  {
    selector: 'TSAsExpression > TSAnyKeyword',
    message: 'No `any`.',
  },
];

/** The domain is a pure function of its arguments, and money never passes through a binary float (architecture §10). */
const DOMAENE = [
  ...UEBERALL,
  {
    selector: 'Literal[raw=/^[0-9_]*\\.[0-9]/]',
    message: 'No decimal literal: amounts and rates are text for `betrag()`.',
  },
  { selector: 'Literal[raw=/^[0-9.]+[eE]/]', message: 'No float literal: amounts and rates are text for `betrag()`.' },
  { selector: "CallExpression[callee.name='Number']", message: 'No Number(): amounts are Betrag, days are text.' },
  { selector: 'CallExpression[callee.name=/^parse(Float|Int)$/]', message: 'No parseFloat/parseInt in the domain.' },
  {
    selector: "MemberExpression[object.name='Number'][property.name=/^parse/]",
    message: 'No number parsing in the domain.',
  },
  { selector: "NewExpression[callee.name='Date']", message: 'No Date in the domain: days are text (kern/zeit).' },
  { selector: "MemberExpression[object.name='Date']", message: 'No clock in the domain: the day is an argument.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name=/^(random|round)$/]",
    message: 'Rounding is named and cites its norm.',
  },
  {
    selector: 'MemberExpression[property.name=/^(toNumber|valueOf)$/]',
    message: 'A Betrag never becomes a JavaScript number.',
  },
];

/** Only `config.ts` reads the environment. */
const UMGEBUNG = {
  object: 'process',
  property: 'env',
  message: 'Only src/platform/config.ts reads the environment.',
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.cache/', '.daten/'] },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.{cjs,mjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        module: 'writable',
        process: 'readonly',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.spec.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      'no-restricted-imports': ['error', 'process', 'node:process'],
      'no-restricted-properties': ['error', UMGEBUNG],
      'no-restricted-syntax': ['error', ...UEBERALL],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'max-lines': ['error', { max: 300 }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...DOMAENE] },
  },
  { files: ['src/platform/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  /** Tables may be long: one row per rule, problem or example. */
  {
    files: [
      'src/domain/**/regeln/**/*.ts',
      'src/platform/http/problem/probleme.ts',
      '**/*.tabelle.ts',
      'migrations/*.ts',
    ],
    rules: { 'max-lines': 'off' },
  },
  /** Commands talk to a person at a terminal. */
  { files: ['src/main.ts', 'src/kommandos/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // Bodies of HTTP answers and rows of ad hoc queries are untyped in supertest, inject and pg.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-properties': 'off',
      'max-lines': 'off',
    },
  },
);
