import type { EffectiveSpec } from '../EffectiveSpec';
import { sortedMap } from '../sortedMap';
import type { ChartValues, SecurityContextValues } from '../values';

/** What the containers may do: as little as Pod Security `restricted` allows, unless the document says otherwise. */
export function lowerSecurityContext({
  security = {},
}: EffectiveSpec): SecurityContextValues {
  const add = security.addCapabilities ?? [];
  return {
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: security.readOnlyRootFilesystem !== false,
    capabilities: { drop: ['ALL'], ...(add.length === 0 ? {} : { add }) },
  };
}

/** Who the Pod runs as. */
export function lowerPodSecurityContext({
  security = {},
}: EffectiveSpec): ChartValues['podSecurityContext'] {
  return {
    runAsNonRoot: true,
    ...(security.runAsUser === undefined
      ? {}
      : { runAsUser: security.runAsUser }),
    ...(security.runAsGroup === undefined
      ? {}
      : { runAsGroup: security.runAsGroup }),
    ...(security.fsGroup === undefined ? {} : { fsGroup: security.fsGroup }),
    fsGroupChangePolicy: 'OnRootMismatch',
    seccompProfile: { type: 'RuntimeDefault' },
  };
}

/** What the Pods may do in the cluster. */
export function lowerAccess(
  { security = {} }: EffectiveSpec,
  name: string,
): Pick<ChartValues, 'serviceAccount' | 'rbac'> {
  const { serviceAccount = {}, rbac = {} } = security;
  const rules = sortedMap(rbac.rules ?? {}, rule => rule);
  return {
    serviceAccount: {
      create: serviceAccount.create !== false,
      name: serviceAccount.name ?? name,
      annotations: sortedMap(serviceAccount.annotations ?? {}, value => value),
      automountToken:
        serviceAccount.automountToken ?? Object.keys(rules).length > 0,
    },
    rbac: { rules, clusterWide: rbac.clusterWide === true },
  };
}
