import type { ResolvedService, SystemChartValues } from '../../../resolve';
import type { SystemFacts } from '../SystemFacts';

/** Frameworks that a page can show controls against. */
export type Framework = 'GDPR' | 'SOC2' | 'ISO27001' | 'PCI-DSS' | 'HIPAA';

/** One control, and how far the manifests of an environment hold it. */
export interface Control {
  readonly title: string;
  /** Clauses that ask for it. */
  readonly clauses: Readonly<Partial<Record<Framework, string>>>;
  readonly state: 'held' | 'partly' | 'not held';
  /** What the manifests have, in words. */
  readonly evidence: string;
}

/** What the controls are read off: the system's own chart and its services in one environment. */
export interface ControlSubject {
  readonly system: SystemFacts;
  readonly values: SystemChartValues;
  readonly services: readonly ResolvedService[];
}

type Finding = Pick<Control, 'state' | 'evidence'>;

function held(condition: boolean, evidence: string): Finding {
  return { state: condition ? 'held' : 'not held', evidence };
}

/** How many of several have something. */
function share(has: number, all: number, evidence: string): Finding {
  const some = has > 0 ? ('partly' as const) : ('not held' as const);
  return { state: has === all && all > 0 ? 'held' : some, evidence };
}

const count = <T>(items: readonly T[], test: (item: T) => boolean) =>
  items.filter(test).length;

const CONTROLS: readonly {
  title: string;
  clauses: Control['clauses'];
  look: (subject: ControlSubject) => Finding;
}[] = [
  {
    title: 'Traffic is denied unless an edge of the graph allows it',
    clauses: {
      GDPR: 'Art. 32(1)(b)',
      SOC2: 'CC6.6',
      ISO27001: 'A.8.20, A.8.22',
      'PCI-DSS': '1.3',
      HIPAA: '164.312(e)(1)',
    },
    look: ({ values, services }) => {
      const closed = count(services, one => one.values.networkPolicy.enabled);
      const { enabled, name } = values.defaultDeny;
      return enabled
        ? share(
            closed,
            services.length,
            `NetworkPolicy \`${name}\`; ${closed} of ${services.length} services have policies of their own`,
          )
        : held(false, 'no NetworkPolicy denies by default');
    },
  },
  {
    title: 'Traffic between services is encrypted and authenticated',
    clauses: {
      GDPR: 'Art. 32(1)(a)',
      SOC2: 'CC6.7',
      ISO27001: 'A.8.24',
      'PCI-DSS': '4.2',
      HIPAA: '164.312(e)(2)(ii)',
    },
    look: ({ values }) =>
      held(
        values.namespace.mesh !== 'none',
        values.namespace.mesh === 'none'
          ? 'no mesh'
          : `mesh ${values.namespace.mesh}`,
      ),
  },
  {
    title: 'Secrets are in no manifest, and come from a store',
    clauses: {
      GDPR: 'Art. 32(1)(a)',
      SOC2: 'CC6.1',
      ISO27001: 'A.5.17, A.8.24',
      'PCI-DSS': '3.6, 8.3',
      HIPAA: '164.312(a)(2)(iv)',
    },
    look: ({ values, services }) => {
      const secrets = [
        ...services.flatMap(one => Object.values(one.values.secrets)),
        ...Object.values(values.resources).flatMap(({ workload }) =>
          Object.values(workload.secrets ?? {}),
        ),
      ];
      const made = count(secrets, ({ source }) => source !== 'existing');
      return secrets.length === 0
        ? held(true, 'there are no Secrets')
        : share(
            made,
            secrets.length,
            `${made} of ${secrets.length} Secrets come from a store, a generator or a sealed file; none has its values in a manifest`,
          );
    },
  },
  {
    title: 'Secrets change in time, and one that is overdue is told',
    clauses: {
      SOC2: 'CC6.1',
      ISO27001: 'A.5.17',
      'PCI-DSS': '8.3.9',
      HIPAA: '164.308(a)(5)(ii)(D)',
    },
    look: ({ system }) => {
      const watched = system.rules
        .flatMap(({ alerts }) => alerts)
        .some(({ name }) => name === 'SecretRotationOverdue');
      return held(
        watched,
        watched
          ? 'alert `SecretRotationOverdue`, by class'
          : 'no Secret has a rotation class',
      );
    },
  },
  {
    title: 'Workloads run without privileges',
    clauses: {
      GDPR: 'Art. 25(2)',
      SOC2: 'CC6.8',
      ISO27001: 'A.8.9',
      'PCI-DSS': '2.2',
    },
    look: ({ values, services }) => {
      const locked = count(
        services,
        one => one.values.securityContext.readOnlyRootFilesystem,
      );
      return share(
        values.namespace.podSecurity === 'restricted' ? locked : 0,
        services.length,
        `Pod Security \`${values.namespace.podSecurity}\`; ${locked} of ${services.length} services have a read-only root`,
      );
    },
  },
  {
    title: 'People and workloads may do no more than they need',
    clauses: {
      GDPR: 'Art. 32(4)',
      SOC2: 'CC6.3',
      ISO27001: 'A.5.15, A.8.2',
      'PCI-DSS': '7.2',
      HIPAA: '164.312(a)(1)',
    },
    look: ({ values, services }) => {
      const { view, deploy, admin } = values.access;
      const groups = view.length + deploy.length + admin.length;
      const wide = count(services, one => one.values.rbac.clusterWide);
      return {
        state: groups > 0 ? 'held' : 'partly',
        evidence: `${groups} groups of people have a role; ${wide} services have rights beyond the namespace; no role has a wildcard`,
      };
    },
  },
  {
    title: 'Data is backed up',
    clauses: {
      GDPR: 'Art. 32(1)(c)',
      SOC2: 'A1.2',
      ISO27001: 'A.8.13',
      HIPAA: '164.308(a)(7)(ii)(A)',
    },
    look: ({ values }) => {
      const stores = Object.values(values.resources).filter(
        ({ mode, storage }) =>
          mode !== 'external' && storage.size !== undefined,
      );
      const saved = count(stores, ({ backup }) => backup !== undefined);
      return stores.length === 0
        ? held(true, 'no data store runs here')
        : share(
            saved,
            stores.length,
            `${saved} of ${stores.length} data stores`,
          );
    },
  },
  {
    title: 'Restores are rehearsed',
    clauses: {
      GDPR: 'Art. 32(1)(d)',
      SOC2: 'A1.3',
      ISO27001: 'A.5.30',
      HIPAA: '164.308(a)(7)(ii)(D)',
    },
    look: ({ values }) => {
      const saved = Object.values(values.resources).flatMap(
        ({ backup }) => backup ?? [],
      );
      const drilled = count(saved, ({ drill }) => drill !== undefined);
      return share(
        drilled,
        saved.length,
        `${drilled} of ${saved.length} backups have a restore drill on a schedule`,
      );
    },
  },
  {
    title: 'Backups are encrypted',
    clauses: {
      GDPR: 'Art. 32(1)(a)',
      SOC2: 'CC6.1',
      ISO27001: 'A.8.24',
      'PCI-DSS': '3.5',
      HIPAA: '164.312(a)(2)(iv)',
    },
    look: ({ values }) => {
      const saved = Object.values(values.resources).flatMap(
        ({ backup }) => backup ?? [],
      );
      const safe = count(
        saved,
        ({ encryptionSecret, store }) =>
          encryptionSecret !== undefined ||
          (store !== undefined && 'encryption' in store),
      );
      return share(
        safe,
        saved.length,
        `${safe} of ${saved.length} backups name a key or the encryption of their store`,
      );
    },
  },
  {
    title: 'What goes wrong is noticed, and somebody is told',
    clauses: {
      GDPR: 'Art. 33',
      SOC2: 'CC7.2, CC7.3',
      ISO27001: 'A.8.16',
      'PCI-DSS': '10.4',
      HIPAA: '164.308(a)(6)(ii)',
    },
    look: ({ values, services }) => {
      const alerts = services.reduce((sum, one) => sum + one.alerts.length, 0);
      const receivers = Object.keys(
        values.observability.routing?.receivers ?? {},
      ).length;
      return {
        state: receivers > 0 && alerts > 0 ? 'held' : 'partly',
        evidence: `${alerts} alerts of services, each with a runbook; ${receivers} receivers`,
      };
    },
  },
  {
    title: 'Logs are kept apart from what writes them',
    clauses: {
      SOC2: 'CC7.2',
      ISO27001: 'A.8.15',
      'PCI-DSS': '10.5',
      HIPAA: '164.312(b)',
    },
    look: ({ values: { observability } }) =>
      held(
        observability.logs !== undefined,
        observability.logs === undefined
          ? 'the system ships no logs itself'
          : `${observability.logs.shipper} to ${
              observability.logs.destination
            }${
              observability.loki
                ? `, kept for ${observability.loki.retention}`
                : ''
            }`,
      ),
  },
  {
    title:
      'The system survives the loss of a node, and cannot take all there is',
    clauses: { GDPR: 'Art. 32(1)(b)', SOC2: 'A1.1', ISO27001: 'A.8.6, A.8.14' },
    look: ({ values, services }) => {
      const running = services.filter(
        one => one.values.workload.kind === 'Deployment',
      );
      const several = count(
        running,
        one => one.values.podDisruptionBudget.enabled,
      );
      return share(
        values.quota.enabled ? several : 0,
        running.length,
        `ResourceQuota \`${values.quota.name}\`; ${several} of ${running.length} services have a disruption budget`,
      );
    },
  },
];

/** Every control in the order of the page. Nothing is assumed: what is not in the manifests is not held. */
export function complianceControls(subject: ControlSubject): Control[] {
  return CONTROLS.map(({ title, clauses, look }) => ({
    title,
    clauses,
    ...look(subject),
  }));
}
