import type {
  ResourceValues,
  WorkloadOverlay,
} from '../system/SystemChartValues';

/** What the library chart of systems reads of a service's private resources: part of the values of a system. */
export interface PrivateResourcesValues {
  /** The service that they belong to. */
  name: string;
  environment: string;
  labels: Record<string, string>;
  /** `namespace`: where Prometheus is. */
  observability: { namespace: string };
  resources: Record<string, ResourceValues>;
  /** What every workload of them has beyond the service library's defaults. */
  service: WorkloadOverlay;
}
