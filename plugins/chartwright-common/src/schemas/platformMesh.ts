import { flag, object } from './build';
import { labelMap } from './monitoring';
import { namespaceField } from './platformNamespace';

export const platformMesh = object(
  {
    name: 'PlatformMesh',
    title: 'Mesh',
    description:
      'What is there of a service mesh. Whether a System is in it is its own choice.',
    default: {},
    example: { namespace: 'istio-system', edge: true },
  },
  {
    namespace: namespaceField(
      'Namespace of the control plane.',
      '`istio-system`, `linkerd`',
    ),
    gatewayNamespace: namespaceField(
      'Namespace of the ingress gateway (exposure istio).',
      '`istio-ingress`',
    ),
    gatewayLabels: labelMap(
      'Gateway labels',
      'Labels of the Pods of the ingress gateway.',
      { istio: 'ingress' },
      '`istio: ingress`',
    ),
    edge: flag({
      title: 'Edge',
      description:
        'Whether the proxies of the edge are in the mesh. False: exposed ports also take traffic without mTLS.',
      default: false,
      example: true,
    }),
    monitoring: flag({
      title: 'Monitoring',
      description:
        'Whether Prometheus is in the mesh. False: ports of metrics also take traffic without mTLS.',
      default: false,
      example: true,
    }),
  },
);
