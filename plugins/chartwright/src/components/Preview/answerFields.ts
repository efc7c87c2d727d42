import { NewServiceForm } from '@chartwright/backstage-plugin-chartwright-common';

/** Every question about a service; the compiler sees to it that none is missing. */
const QUESTIONS: Record<keyof NewServiceForm, true> = {
  name: true,
  title: true,
  description: true,
  owner: true,
  system: true,
  lifecycle: true,
  tags: true,
  kind: true,
  image: true,
  tier: true,
  port: true,
  healthPath: true,
  command: true,
  schedule: true,
  timeZone: true,
  storage: true,
  settings: true,
  secrets: true,
  dependencies: true,
  external: true,
  consumesApis: true,
  exposed: true,
  host: true,
  scaling: true,
  replicas: true,
  minReplicas: true,
  maxReplicas: true,
  cpuUtilization: true,
  metrics: true,
  metricsPath: true,
  availabilityObjective: true,
  latencyObjective: true,
  latencyThreshold: true,
  runbook: true,
  escalation: true,
};

/** The fields of a form that are answers about a service. */
export const ANSWER_FIELDS = Object.keys(QUESTIONS) as (keyof NewServiceForm)[];
