/** `{ passed, failed, skipped }` of one suite or of several together. */
export const noTests = { passed: 0, failed: 0, skipped: 0 };

export function add(first, second) {
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed,
    skipped: first.skipped + second.skipped,
  };
}

/** The line that closes a run, for people and for CI. */
export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** Jest's `--json` report. A file that could not even be loaded has no tests of its own and counts as one failure. */
export function countJest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' &&
      !assertionResults.some(test => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The closing comments of a TAP report of node's own test runner. */
export function countTap(report) {
  const number = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);
  return {
    passed: number('pass'),
    failed: number('fail') + number('cancelled'),
    skipped: number('skipped') + number('todo'),
  };
}

/** Playwright's JSON report. A test that passed only at a later try is counted as passed; an error outside of tests as a failure. */
export function countPlaywright(report) {
  const { expected, flaky, unexpected, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
  };
}
