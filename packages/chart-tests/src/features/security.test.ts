import { ciValues } from '../__testUtils__/chartFiles';
import { baseValues, useServiceChart } from '../__testUtils__/useServiceChart';

const { render, mistakes } = useServiceChart();

describe('podSecurityContext and securityContext', () => {
  it('meet the Pod Security Standard `restricted` in every pod of every fixture', async () => {
    for (const values of Object.values(ciValues())) {
      const rendered = await render(values);
      const specs = rendered.objects.flatMap(object => {
        switch (object.kind) {
          case 'Pod':
            return [object.spec];
          case 'CronJob':
            return [object.spec.jobTemplate.spec.template.spec];
          default:
            return object.spec?.template?.spec
              ? [object.spec.template.spec]
              : [];
        }
      });
      expect(specs.length).toBeGreaterThan(0);
      for (const spec of specs) {
        expect(spec.securityContext).toMatchObject({
          runAsNonRoot: true,
          runAsUser: 10001,
          runAsGroup: 10001,
          seccompProfile: { type: 'RuntimeDefault' },
        });
        expect(spec).not.toHaveProperty('hostNetwork');
        for (const container of [
          ...spec.containers,
          ...(spec.initContainers ?? []),
        ]) {
          expect(container.securityContext).toMatchObject({
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
          });
        }
        for (const volume of spec.volumes ?? []) {
          expect(volume).not.toHaveProperty('hostPath');
        }
      }
    }
  });

  it('take ids of any size and other settings', async () => {
    const rendered = await render(baseValues, {
      podSecurityContext: {
        runAsUser: 1000680000,
        runAsGroup: 0,
        fsGroup: 1000680000,
        fsGroupChangePolicy: 'Always',
        supplementalGroups: [1000680001],
        seccompProfile: {
          type: 'Localhost',
          localhostProfile: 'profiles/a.json',
        },
      },
      securityContext: {
        readOnlyRootFilesystem: false,
        runAsUser: 1001,
        capabilities: { add: ['NET_BIND_SERVICE'] },
      },
    });
    expect(rendered.pod.securityContext).toEqual({
      runAsNonRoot: true,
      runAsUser: 1000680000,
      runAsGroup: 0,
      fsGroup: 1000680000,
      fsGroupChangePolicy: 'Always',
      supplementalGroups: [1000680001],
      seccompProfile: {
        type: 'Localhost',
        localhostProfile: 'profiles/a.json',
      },
    });
    expect(rendered.container().securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: false,
      runAsUser: 1001,
      capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
    });
  });

  it('leave ids to the cluster when they are set to null', async () => {
    const rendered = await render(baseValues, {
      podSecurityContext: { runAsUser: null, fsGroup: null },
    });
    expect(rendered.pod.securityContext).toEqual({
      runAsNonRoot: true,
      runAsGroup: 10001,
      fsGroupChangePolicy: 'OnRootMismatch',
      seccompProfile: { type: 'RuntimeDefault' },
    });
  });
});

describe('serviceAccount', () => {
  it('is an account of its own without a token', async () => {
    const rendered = await render(baseValues);
    expect(
      rendered.one('ServiceAccount', 'orders').automountServiceAccountToken,
    ).toBe(false);
    expect(rendered.pod).toMatchObject({
      serviceAccountName: 'orders',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
    });
  });

  it('takes a name, annotations and the token', async () => {
    const rendered = await render(baseValues, {
      serviceAccount: {
        name: 'shop-orders',
        automountToken: true,
        annotations: { 'iam.gke.io/gcp-service-account': 'a@b.c' },
      },
    });
    expect(
      rendered.one('ServiceAccount', 'shop-orders').metadata.annotations,
    ).toEqual({
      'iam.gke.io/gcp-service-account': 'a@b.c',
    });
    expect(rendered.pod).toMatchObject({
      serviceAccountName: 'shop-orders',
      automountServiceAccountToken: true,
    });
  });

  it('can be one that exists, for hook jobs too', async () => {
    const rendered = await render(baseValues, {
      serviceAccount: { create: false, name: 'existing' },
      jobs: { migrate: {} },
    });
    expect(rendered.all('ServiceAccount')).toEqual([]);
    expect(rendered.pod.serviceAccountName).toBe('existing');
    expect(rendered.one('Job').spec.template.spec.serviceAccountName).toBe(
      'existing',
    );
    const without = await render(baseValues, {
      serviceAccount: { create: false },
    });
    expect(without.pod.serviceAccountName).toBe('default');
  });
});

describe('rbac', () => {
  const rules = {
    leases: {
      apiGroups: ['coordination.k8s.io'],
      resources: ['leases'],
      verbs: ['get', 'update'],
      resourceNames: ['orders'],
    },
    pods: { apiGroups: [''], resources: ['pods', 'pods/log'], verbs: ['get'] },
  };
  const wanted = [
    {
      apiGroups: ['coordination.k8s.io'],
      resources: ['leases'],
      resourceNames: ['orders'],
      verbs: ['get', 'update'],
    },
    { apiGroups: [''], resources: ['pods', 'pods/log'], verbs: ['get'] },
  ];

  it('gives the account rights in its namespace, and the pods the token', async () => {
    const rendered = await render(baseValues, { rbac: { rules } });
    expect(rendered.one('Role', 'orders').rules).toEqual(wanted);
    expect(rendered.one('RoleBinding', 'orders')).toMatchObject({
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'Role',
        name: 'orders',
      },
      subjects: [{ kind: 'ServiceAccount', name: 'orders', namespace: 'shop' }],
    });
    expect(rendered.pod.automountServiceAccountToken).toBe(true);
  });

  it('gives rights in the whole cluster under a name that is free there', async () => {
    const rendered = await render(baseValues, {
      rbac: { rules, clusterWide: true },
    });
    const role = rendered.one('ClusterRole', 'shop-orders');
    expect(role.rules).toEqual(wanted);
    expect(role.metadata).not.toHaveProperty('namespace');
    expect(
      rendered.one('ClusterRoleBinding', 'shop-orders').roleRef,
    ).toMatchObject({
      kind: 'ClusterRole',
      name: 'shop-orders',
    });
  });

  it('refuses wildcards, and rights for the default account', async () => {
    expect(
      await mistakes(baseValues, {
        serviceAccount: { create: false },
        rbac: {
          rules: {
            all: {
              apiGroups: ['*'],
              resources: ['*'],
              verbs: ['get', '*'],
              resourceNames: ['*'],
            },
          },
        },
      }),
    ).toEqual([
      'rbac.rules.all.apiGroups: "*" gives more rights than any service needs; list them',
      'rbac.rules.all.resources: "*" gives more rights than any service needs; list them',
      'rbac.rules.all.verbs: "*" gives more rights than any service needs; list them',
      'rbac.rules.all.resourceNames: "*" gives more rights than any service needs; list them',
      "rbac.rules: would give rights to the namespace's default account; set serviceAccount.create to true, or serviceAccount.name",
    ]);
  });
});
