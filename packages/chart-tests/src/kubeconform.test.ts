import { ciValues } from './__testUtils__/chartFiles';
import { describeWithTool, run } from './__testUtils__/outsideTools';
import { useServiceChart } from './__testUtils__/useServiceChart';

/** Folder of strict schemas, written by scripts/testing/kubernetesSchemas.mjs. */
const schemas = process.env.CHARTWRIGHT_KUBERNETES_SCHEMAS;
if (schemas === undefined) {
  // eslint-disable-next-line no-console
  console.warn(
    'SKIPPED: kubeconform, because CHARTWRIGHT_KUBERNETES_SCHEMAS names no folder of scripts/testing/kubernetesSchemas.mjs',
  );
}

(schemas === undefined ? describe.skip : describeWithTool('kubeconform'))(
  'kubeconform',
  () => {
    const { renderText } = useServiceChart({
      dashboards: { 'orders.json': '{}' },
    });

    it.each(Object.entries(ciValues()))(
      'accepts the fixture %s in strict mode',
      async (_, values) => {
        const { stdout } = run(
          'kubeconform',
          [
            '-strict',
            '-summary',
            // Custom resources have a test of their own.
            '-ignore-missing-schemas',
            '-schema-location',
            `${schemas}/{{ .ResourceKind }}{{ .KindSuffix }}.json`,
            '-',
          ],
          await renderText(values),
        );
        expect(stdout).toMatch(
          /Valid: [1-9]\d*, Invalid: 0, Errors: 0, Skipped: \d+\n$/,
        );
      },
    );
  },
);
