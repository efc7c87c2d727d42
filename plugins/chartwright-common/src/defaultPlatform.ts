import type { PlatformSpec } from './documents.generated';

/**
 * The Platform that holds when there is none; a Platform document is laid over it. The addresses are examples (RFC
 * 2606) in the form that Grafana, Alertmanager, Grafana's log explorer, Prometheus and Backstage's TechDocs have.
 */
export const DEFAULT_PLATFORM: PlatformSpec = {
  environments: [
    { name: 'development', title: 'Development', production: false },
    { name: 'staging', title: 'Staging', production: false },
    { name: 'production', title: 'Production', production: true },
  ],
  tiers: {
    small: {
      title: 'Small',
      description: 'Helpers and internal tools.',
      minReplicas: 2,
      resources: {
        requests: { cpu: '50m', memory: '64Mi' },
        limits: { cpu: '250m', memory: '128Mi' },
      },
    },
    standard: {
      title: 'Standard',
      description: 'Most services.',
      minReplicas: 2,
      resources: {
        requests: { cpu: '100m', memory: '128Mi' },
        limits: { cpu: '500m', memory: '512Mi' },
      },
    },
    critical: {
      title: 'Critical',
      description: 'Services whose outage stops the business.',
      minReplicas: 3,
      requiredReplicas: 3,
      resources: {
        requests: { cpu: '250m', memory: '512Mi' },
        limits: { cpu: '1', memory: '1Gi' },
      },
    },
  },
  domains: {
    development: 'dev.example.com',
    staging: 'staging.example.com',
    production: 'example.com',
  },
  exposure: 'gateway',
  gateway: {
    name: 'gateway',
    namespace: 'gateway-system',
    sectionName: 'https',
    httpSectionName: 'http',
  },
  ingress: { annotations: {}, namespace: 'ingress' },
  secretStores: {},
  monitoring: {
    namespace: 'monitoring',
    scrape: 'serviceMonitor',
    annotationsJob: 'kubernetes-pods',
    podLabels: {},
    ruleLabels: {},
    monitorLabels: {},
    dashboardLabels: { grafana_dashboard: '1' },
  },
  links: {
    dashboards: 'https://grafana.example.com/d/{uid}?var-namespace={namespace}',
    alerts:
      'https://alertmanager.example.com/#/alerts?filter=%7Bservice%3D%22{service}%22%2Cnamespace%3D%22{namespace}%22%7D',
    logs: 'https://grafana.example.com/a/grafana-lokiexplore-app/explore/service/{service}/logs?var-filters=namespace%7C%3D%7C{namespace}',
    prometheus: 'https://prometheus.example.com',
    runbooks:
      'https://backstage.example.com/docs/default/component/{service}/runbooks/{alert}',
  },
  alerting: { escalation: {} },
  policies: { allowLatestTag: false },
  prices: {
    cpuHour: 0.04,
    memoryGiHour: 0.005,
    storageGiMonth: 0.1,
    runMinutes: 10,
    currency: 'USD',
  },
  scm: {
    allowed: ['local', 'github', 'gitlab', 'gitea'],
    default: 'local',
    hosts: { github: 'github.com', gitlab: 'gitlab.com', gitea: 'gitea.com' },
  },
  library: { vendored: true },
  network: {
    dnsNamespace: 'kube-system',
    dnsLabels: { 'k8s-app': 'kube-dns' },
    clusterDomain: 'cluster.local',
  },
  serviceDefaults: {},
  environmentDefaults: {},
};
