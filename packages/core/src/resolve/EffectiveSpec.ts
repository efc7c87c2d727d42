import type {
  Alerts,
  Availability,
  BuiltInAlertParts,
  EnvironmentVariableSource,
  Exposure,
  ExposurePathParts,
  ExternalDependency,
  ImageParts,
  InitContainer,
  Job,
  PortParts,
  ProbeParts,
  ResourceDependency,
  Rollout,
  Scaling,
  Schedule,
  Secret,
  SecretKeyParts,
  ServiceDefaults,
  ServiceDependency,
  ServiceJob,
  Sidecar,
  SystemResource,
  WritablePathParts,
} from '@chartwright/backstage-plugin-chartwright-common';

/** A variable in normal form: the value, if there is one, is a text. */
export type EffectiveVariable = Omit<EnvironmentVariableSource, 'value'> & {
  value?: string;
};
export type EffectiveVariables = Record<string, EffectiveVariable>;

/** Probes in normal form. */
export interface EffectiveProbes {
  liveness?: ProbeParts;
  readiness?: ProbeParts;
  startup?: ProbeParts;
}

/** Quantities by resource, as texts. */
export interface EffectiveResources {
  requests?: Record<string, string>;
  limits?: Record<string, string>;
}

interface ContainerForm {
  image?: ImageParts;
  env?: EffectiveVariables;
  resources?: EffectiveResources;
}

type Form<T, F> = Omit<T, keyof F> & F;

export type EffectiveSidecar = Form<
  Sidecar,
  ContainerForm & {
    ports?: Record<string, PortParts>;
    probes?: EffectiveProbes;
  }
>;
export type EffectiveInitContainer = Form<InitContainer, ContainerForm>;
export type EffectiveServiceJob = Form<ServiceJob, ContainerForm>;

export interface EffectiveExposure extends Omit<Exposure, 'hosts'> {
  hosts?: Record<string, { paths?: Record<string, ExposurePathParts> }>;
}

interface VariablesForm {
  env?: EffectiveVariables;
}

export interface EffectiveDependsOn {
  services?: Record<string, Form<ServiceDependency, VariablesForm>>;
  resources?: Record<string, Form<ResourceDependency, VariablesForm>>;
  external?: Record<string, Form<ExternalDependency, VariablesForm>>;
}

/** Alerts in normal form, built-in ones by name. */
export type EffectiveAlerts = Pick<Alerts, 'custom' | 'group' | 'interval'> & {
  [name: string]: BuiltInAlertParts | Alerts['custom'] | string | undefined;
};

/**
 * The spec of a service after every layer was laid over the others, in normal form: no shorthands, no `null`, and only
 * what some layer says.
 */
export type EffectiveSpec = Form<
  ServiceDefaults,
  {
    image?: ImageParts;
    ports?: Record<string, PortParts>;
    env?: EffectiveVariables;
    config?: Record<string, string>;
    files?: Record<string, { content?: string; mode?: string }>;
    secrets?: Record<
      string,
      Omit<Secret, 'keys'> & { keys?: Record<string, SecretKeyParts> }
    >;
    probes?: EffectiveProbes;
    resources?: EffectiveResources;
    writablePaths?: Record<string, Partial<WritablePathParts>>;
    sidecars?: Record<string, EffectiveSidecar>;
    initContainers?: Record<string, EffectiveInitContainer>;
    jobs?: Record<string, EffectiveServiceJob>;
    exposure?: EffectiveExposure;
    dependsOn?: EffectiveDependsOn;
    privateResources?: Record<string, SystemResource>;
    alerts?: EffectiveAlerts;
    scaling?: Scaling;
    availability?: Availability;
    rollout?: Rollout;
    schedule?: Schedule;
    job?: Job;
  }
>;
