import { ciValues } from './__testUtils__/chartFiles';
import { describeWithTool, run } from './__testUtils__/outsideTools';
import { useServiceChart } from './__testUtils__/useServiceChart';

/** Fixtures that say what a production service says; `minimal` and `scheduler` have one pod or no probe by design. */
const production = [
  'web',
  'api',
  'worker',
  'cron',
  'job',
  'stateful',
  'everything',
];

/** A path of the fixture leads to the Service of another chart. */
const OF_ANOTHER_CHART =
  /orders-login\/\S+ \S+Ingress: \(\/login\) No service match/;

describeWithTool('kube-score')('kube-score', () => {
  const { renderText } = useServiceChart();

  it.each(production)(
    'finds nothing critical in the fixture %s',
    async name => {
      const { stdout } = run(
        'kube-score',
        ['score', '--output-format', 'ci', '-'],
        await renderText(ciValues()[name]!),
      );
      expect(
        stdout
          .split('\n')
          .filter(line => line.startsWith('[CRITICAL]'))
          .filter(line => !OF_ANOTHER_CHART.test(line)),
      ).toEqual([]);
      expect(stdout).toContain('[OK]');
    },
  );
});
