import {
  createHelmEngine,
  HelmRenderError,
  type HelmChart,
  type HelmEngine,
} from '@chartwright/helm-engine';
import { serviceChartFiles, type ServiceChartOptions } from './chartFiles';
import { Rendered } from './Rendered';

/** The least a service says, on which tests lay what they are about. */
export const baseValues = {
  name: 'orders',
  image: { repository: 'ghcr.io/acme/orders', tag: '1.4.2' },
  resources: {
    requests: { cpu: '100m', memory: '128Mi' },
    limits: { cpu: '500m', memory: '256Mi' },
  },
};

/** The same with a port, and so with a Service. */
export const webValues = { ...baseValues, ports: { http: { port: 8080 } } };

/** Values as a test writes them: data, or YAML text. */
export type Values = Record<string, unknown> | string;

/**
 * Starts the Helm engine for a test file and loads a service chart into it.
 *
 * @returns functions that render with values files laid one over the other
 */
export function useServiceChart(options: ServiceChartOptions = {}) {
  let engine: HelmEngine;
  let chart: HelmChart;

  beforeAll(async () => {
    engine = await createHelmEngine();
    chart = await engine.load(serviceChartFiles(options));
  });
  afterAll(async () => {
    await engine.close();
  });

  async function renderText(...values: Values[]): Promise<string> {
    const result = await chart.render({
      values,
      release: { name: 'orders', namespace: 'shop' },
    });
    return result.manifest;
  }

  async function failure(...values: Values[]): Promise<HelmRenderError> {
    try {
      await renderText(...values);
    } catch (error) {
      if (error instanceof HelmRenderError) return error;
      throw error;
    }
    throw new Error('expected the chart to refuse these values');
  }

  return {
    /** The manifest as text. */
    renderText,
    /** The manifest, parsed. */
    render: async (...values: Values[]) =>
      new Rendered(await renderText(...values)),
    /** What the chart's own validation says: one line for each mistake. */
    mistakes: async (...values: Values[]): Promise<string[]> => {
      const error = await failure(...values);
      expect(error.code).toBe('exec');
      return error.message
        .split('\n')
        .filter(line => line.startsWith('  - '))
        .map(line => line.slice(4));
    },
    /** Paths and messages of what the schema refuses. */
    violations: async (...values: Values[]) => {
      const error = await failure(...values);
      expect(error.code).toBe('schema');
      return error.violations!.map(
        ({ path, message }) => `${path}: ${message}`,
      );
    },
  };
}
