import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChartRenderer, engineRenderer } from '@chartwright/core/render';
import { reportPage } from './__testUtils__/reportPage';
import { SystemReport, systemReport } from './__testUtils__/systemReport';

const ROOT = join(__dirname, '../../../..');
const LISTS = join(ROOT, '../shared/systems');
const FILES = existsSync(LISTS)
  ? readdirSync(LISTS).filter(file => file.endsWith('.yaml'))
  : [];

if (FILES.length === 0) {
  // eslint-disable-next-line no-console
  console.warn(
    `The acceptance lists are not at ${LISTS}: nothing is compared.`,
  );
}

(FILES.length === 0 ? describe.skip : describe)('the systems', () => {
  let renderer: ChartRenderer;
  let reports: SystemReport[];

  beforeAll(async () => {
    renderer = await engineRenderer();
    reports = [];
    for (const file of FILES.sort())
      reports.push(await systemReport(join(LISTS, file), ROOT, renderer));
  }, 1_200_000);
  afterAll(() => renderer.close());

  it('meet every must, and say why where they leave out a should', () => {
    const open = reports
      .flatMap(({ verdicts }) => verdicts)
      .filter(
        ({ place, reason, requirement: { priority } }) =>
          place === undefined &&
          (priority === 'must' ||
            (priority === 'should' && reason === undefined)),
      );
    expect(open.map(({ requirement }) => requirement.id)).toEqual([]);
  });

  it('meet what docs/systems.md says they meet', () => {
    expect(reportPage(reports)).toBe(
      readFileSync(join(ROOT, 'docs/systems.md'), 'utf8'),
    );
  });
});
