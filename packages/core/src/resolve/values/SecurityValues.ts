export interface SecurityContextValues {
  allowPrivilegeEscalation: false;
  readOnlyRootFilesystem: boolean;
  capabilities: { drop: string[]; add?: string[] };
}

export interface PodSecurityContextValues {
  runAsNonRoot: true;
  runAsUser?: number;
  runAsGroup?: number;
  fsGroup?: number;
  fsGroupChangePolicy?: 'OnRootMismatch';
  seccompProfile: { type: 'RuntimeDefault' };
}

export interface ServiceAccountValues {
  create: boolean;
  name: string;
  annotations: Record<string, string>;
  /** Mount an API token in the Pods; true as soon as `rbac.rules` has an entry. */
  automountToken: boolean;
}

export interface RbacValues {
  rules: Record<
    string,
    {
      apiGroups: string[];
      resources: string[];
      verbs: string[];
      resourceNames?: string[];
    }
  >;
  /** ClusterRole and ClusterRoleBinding in place of Role and RoleBinding. */
  clusterWide: boolean;
}
