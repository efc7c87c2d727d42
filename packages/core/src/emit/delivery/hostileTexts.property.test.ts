import fc from 'fast-check';
import { parse } from 'yaml';
import { deliveryAlone, textOf } from './__testUtils__/delivered';
import { schemaProblems } from './__testUtils__/schemaProblems';
import { githubText } from './githubActions/workflowText';
import { hclText } from './terraform/hclText';

/** Texts that mean something to a shell, to YAML, to Docker, to Terraform or to GitHub. */
const hostile = fc.oneof(
  fc.constantFrom(
    '\\b \\f \b\f',
    '${{ secrets.TOKEN }}',
    '"; rm -rf / #',
    "'$(id)'",
    '${HOME} %{ for x in y }',
    'a: b\n- c',
    '\\',
    '"""\nRUN id',
    '# no comment',
    '$$ ${a:?b}',
    '\u2028]]>',
  ),
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
);

/** What JSON and YAML carry: no lone surrogates and no NUL, which documents refuse before. */
const printable = hostile.filter(
  text =>
    // eslint-disable-next-line no-control-regex
    !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/.test(text) &&
    text.trim() !== '',
);

const RUNS = { numRuns: 30 };

describe('texts of the documents in delivered files', () => {
  it('are data to GitHub: no expression of theirs is evaluated', () => {
    fc.assert(
      fc.property(printable, text => {
        const written = githubText(text);
        const evaluated = written.replaceAll("${{ '${{' }}", '\u0000');
        expect(evaluated).not.toContain('${{');
        expect(evaluated.replaceAll('\u0000', '${{')).toBe(text);
      }),
    );
  });

  it('come back as they were from a workflow', () => {
    fc.assert(
      fc.property(printable, printable, (lint, unit) => {
        const tree = deliveryAlone({ ci: { lint, suites: { unit } } });
        const path = '.github/workflows/verify.yml';
        const { jobs } = parse(textOf(tree, path));
        const unescaped = (text: string) =>
          text.replaceAll("${{ '${{' }}", '${{');
        expect(unescaped(jobs.lint.steps.at(-1).env.COMMAND)).toBe(lint);
        expect(unescaped(jobs.test.strategy.matrix.include[0].command)).toBe(
          unit,
        );
        expect(schemaProblems('github-workflows', textOf(tree, path))).toEqual(
          [],
        );
      }),
      RUNS,
    );
  });

  it('stay on the line of their instruction in a Dockerfile', () => {
    fc.assert(
      fc.property(
        fc.array(printable, { minLength: 1, maxLength: 3 }),
        words => {
          const lines = textOf(
            deliveryAlone({ image: { language: 'go', start: words } }),
            'Dockerfile',
          ).split('\n');
          const commands = lines.filter(line => line.startsWith('CMD '));
          expect(commands).toHaveLength(3);
          expect(JSON.parse(commands[0]!.slice('CMD '.length))).toEqual(words);
        },
      ),
      RUNS,
    );
  });

  it('are no variables to Compose', () => {
    fc.assert(
      fc.property(printable, value => {
        const tree = deliveryAlone(
          { compose: {} },
          { env: { GREETING: value } },
        );
        const { services } = parse(textOf(tree, 'compose.yaml'));
        const written = services.orders.environment.GREETING;
        expect(written.replaceAll('$$', '')).not.toContain('$');
        expect(written.replaceAll('$$', '$')).toBe(value);
      }),
      RUNS,
    );
  });

  it('are strings to Terraform, and start no template', () => {
    fc.assert(
      fc.property(hostile, value => {
        const text = hclText([{ type: 'locals', attributes: { value } }]);
        const [, written = ''] = /^ {2}value = (".*")$/m.exec(text)!;
        const plain = written.replaceAll('$${', '').replaceAll('%%{', '');
        expect(plain).not.toMatch(/[$%]\{/);
        expect(
          JSON.parse(written.replaceAll('$${', '${').replaceAll('%%{', '%{')),
        ).toBe(value);
      }),
    );
  });
});
