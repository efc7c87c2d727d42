module.exports = {
  root: true,
  extends: ['../scripts/.eslintrc.cjs'],
  // The bundle of the core that is measured.
  ignorePatterns: ['dist'],
};
