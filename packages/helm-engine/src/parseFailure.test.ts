import { parseFailure } from './parseFailure';

describe('parseFailure', () => {
  it('reads the steps of an error that Go words in one line', () => {
    const error = parseFailure({
      code: 'exec',
      message:
        'template: a/templates/x.yaml:3:4: executing "a/templates/x.yaml" at <include "h" .>: error calling include: ' +
        'template: a/templates/_h.tpl:7:2: executing "h" at <tpl .Values.t .>: error calling tpl: ' +
        'error during tpl function execution for "{{ .x.y }}": template: gotpl:1:4: executing "gotpl" at <.x.y>: nil pointer',
    });
    expect(error.trace).toEqual([
      { template: 'a/templates/x.yaml', line: 3, column: 4 },
      { template: 'a/templates/_h.tpl', line: 7, column: 2 },
    ]);
    expect(error.template).toBe('a/templates/_h.tpl');
  });

  it('reads where a chart fails on purpose', () => {
    expect(
      parseFailure({
        code: 'exec',
        message: 'execution error at (a/templates/x.yaml:5:9): no (really)',
      }).trace,
    ).toEqual([{ template: 'a/templates/x.yaml', line: 5, column: 9 }]);
  });

  it('reads a YAML error without a line', () => {
    expect(
      parseFailure({
        code: 'yaml',
        message:
          "YAML parse error on a/templates/x.yaml: error converting YAML to JSON: yaml: unknown anchor 'x' referenced",
      }).trace,
    ).toEqual([{ template: 'a/templates/x.yaml' }]);
  });

  it('reads a schema that is itself wrong', () => {
    expect(
      parseFailure({
        code: 'schema',
        message:
          "values don't meet the specifications of the schema(s) in the following chart(s):\na:\nunexpected EOF",
      }).violations,
    ).toEqual([{ chart: 'a', path: '', message: 'unexpected EOF' }]);
  });

  it('has no place for what has none', () => {
    const error = parseFailure({ code: 'load', message: 'Chart.yaml' });
    expect(error.trace).toEqual([]);
    expect(error.template).toBeUndefined();
    expect(error.line).toBeUndefined();
  });
});
