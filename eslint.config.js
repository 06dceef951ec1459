import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as regexp } from 'eslint-plugin-regexp';
import { configs as typescript } from 'typescript-eslint';

/** Stages that compute: what they read comes in as an argument. */
const PURE_STAGES = ['records', 'soc', 'ingest', 'roles', 'measures', 'figures', 'check', 'report'];

const NO_CONSOLE = { name: 'console', message: 'Only cli/ prints; return a value.' };
const NO_PROCESS = { name: 'process', message: 'The environment is read in source/, outputs/ and cli/.' };

const SOURCE_SYNTAX = [
  { selector: 'ExportDefaultDeclaration', message: 'Exports are named.' },
  { selector: 'ExportAllDeclaration', message: 'Name what is exported.' },
  { selector: 'ClassDeclaration:not([superClass])', message: 'Data are readonly objects; write functions.' },
  {
    selector: ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind!="const"]',
    message: 'A module has no state.',
  },
];

const PURE_SYNTAX = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The clock is an argument.' },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'The clock is an argument.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'The same inputs give the same bytes.',
  },
];

const INPUT_AND_OUTPUT = ['fs', 'fs/promises', 'child_process', 'http', 'https', 'net', 'os', 'process'];

export default defineConfig(
  globalIgnores(['dist', '.laborfigures', 'coverage', 'output', 'raw', 'tests/fixtures']),
  typescript.strictTypeChecked,
  typescript.stylisticTypeChecked,
  regexp['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'no-param-reassign': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'regexp/no-misleading-capturing-group': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // a callback may answer at once or later: void | Promise<void>
      '@typescript-eslint/no-invalid-void-type': 'off',
      // there are no enums: erasableSyntaxOnly forbids them
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    files: ['src/**'],
    rules: {
      complexity: ['error', { max: 12, variant: 'modified' }],
      'max-depth': ['error', 3],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      'no-restricted-syntax': ['error', ...SOURCE_SYNTAX],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/cli/**'],
    rules: { 'no-restricted-globals': ['error', NO_CONSOLE] },
  },
  {
    files: PURE_STAGES.map((stage) => `src/${stage}/**`),
    rules: {
      'no-restricted-globals': ['error', NO_CONSOLE, NO_PROCESS],
      'no-restricted-imports': [
        'error',
        {
          paths: INPUT_AND_OUTPUT.map((name) => ({
            name: `node:${name}`,
            message: 'Reading and writing happens in source/, outputs/ and cli/.',
          })),
        },
      ],
      'no-restricted-syntax': ['error', ...SOURCE_SYNTAX, ...PURE_SYNTAX],
    },
  },
  {
    // what a build has made is imported by its address, so only the annotation says its type
    files: ['bin/**'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['tests/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
