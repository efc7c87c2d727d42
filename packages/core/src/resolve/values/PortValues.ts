import type { PortProtocol } from '../vocabulary';

export interface PortValues {
  /** Port of the container. */
  port: number;
  protocol: PortProtocol;
  /** Hint for meshes and load balancers (`http`, `grpc`, `kubernetes.io/h2c`, ...). */
  appProtocol?: string;
  /** Port of the Service. */
  servicePort: number;
}

export interface ServiceValues {
  /** False: no Service at all (workers, jobs, or no ports). */
  enabled: boolean;
  type: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /** Also (StatefulSet) or instead (otherwise) a headless Service. */
  headless: boolean;
  annotations: Record<string, string>;
  sessionAffinity: 'None' | 'ClientIP';
  /** `PreferSameZone` or `PreferClose`. */
  trafficDistribution?: string;
}
