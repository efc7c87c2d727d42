// Plain ES modules for Node 18 and later, with nothing of Backstage's.
module.exports = {
  root: true,
  extends: ['eslint:recommended'],
  env: { node: true, es2022: true },
  parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
  overrides: [{ files: ['*.cjs'], parserOptions: { sourceType: 'script' } }],
  rules: {
    'no-unused-vars': [
      'error',
      { ignoreRestSiblings: true, varsIgnorePattern: '^_' },
    ],
    // Terminal codes are what the scripts take out of logs.
    'no-control-regex': 'off',
    'prefer-const': 'error',
    eqeqeq: 'error',
  },
};
