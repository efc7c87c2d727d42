import Ajv from 'ajv';
import { ciValues } from './__testUtils__/chartFiles';
import {
  describeWithDefinitions,
  PublishedSchemas,
} from './__testUtils__/publishedSchemas';
import { useServiceChart } from './__testUtils__/useServiceChart';

describeWithDefinitions('custom resources', () => {
  const { render } = useServiceChart();
  let schemas: PublishedSchemas;
  beforeAll(() => {
    schemas = new PublishedSchemas();
  });
  const ajv = new Ajv({ strict: false, logger: false });

  it.each([
    ['web', ['HTTPRoute', 'HTTPRoute', 'ServiceMonitor']],
    [
      'api',
      ['ExternalSecret', 'ExternalSecret', 'PrometheusRule', 'ServiceMonitor'],
    ],
    ['worker', ['PodMonitor']],
    [
      'canary',
      [
        'AnalysisTemplate',
        'HTTPRoute',
        'HTTPRoute',
        'PodMonitor',
        'Rollout',
        'VerticalPodAutoscaler',
      ],
    ],
    ['bluegreen', ['AnalysisTemplate', 'Rollout']],
    [
      'queue',
      ['ScaledObject', 'TriggerAuthentication', 'VerticalPodAutoscaler'],
    ],
    [
      'everything',
      [
        'ExternalSecret',
        'ExternalSecret',
        'HTTPRoute',
        'HTTPRoute',
        'HTTPRoute',
        'PrometheusRule',
        'ServiceMonitor',
      ],
    ],
  ])(
    'of the fixture %s are what the published definitions allow',
    async (name, kinds) => {
      const custom = (await render(ciValues()[name]!)).objects.filter(object =>
        /^(external-secrets\.io|gateway\.networking\.k8s\.io|monitoring\.coreos\.com|argoproj\.io|keda\.sh|autoscaling\.k8s\.io)\//.test(
          object.apiVersion,
        ),
      );
      expect(custom.map(({ kind }) => kind).sort()).toEqual(kinds);
      for (const object of custom) {
        const schema = schemas.find(object.apiVersion, object.kind);
        expect(schema).toBeDefined();
        const { metadata, ...rest } = object;
        const valid = ajv.validate(schema!, { ...rest, metadata: {} });
        expect({
          name: metadata.name,
          errors: valid ? [] : ajv.errors,
        }).toEqual({ name: metadata.name, errors: [] });
      }
    },
  );
});
