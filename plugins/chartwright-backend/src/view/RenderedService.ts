import type {
  CostView,
  EnvironmentLink,
  GraphView,
  RenderedObject,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { Demand } from '@chartwright/core';

/** One environment of a service as Helm would apply it. */
export interface RenderedEnvironment {
  name: string;
  title: string;
  production: boolean;
  namespace: string;
  release: string;
  links: EnvironmentLink[];
  /** What the service promises. */
  objectives: { name: string; text: string }[];
  /** In the order in which Helm applies them; empty when the chart does not render. */
  objects: RenderedObject[];
  /** Absent when the chart does not render. */
  cost?: CostView;
  demand?: Demand;
  /** Helm's own words, when the chart does not render. */
  renderError?: string;
}

/** A service with all its environments rendered. */
export interface RenderedService {
  /** Name of the service. */
  name: string;
  generatorVersion: string;
  chartVersion: string;
  /** In the Platform's order. */
  environments: RenderedEnvironment[];
  /** Absent when the documents are wrong. */
  graph?: GraphView;
}
