import { FileTree, fileTree } from '../../../files/FileTree';
import { subjectPattern } from '../admission/subjectPattern';
import { imageReference } from '../../page/environmentPage';
import { DeliverySubject, developmentOf } from '../DeliverySubject';
import { mainPort } from '../dockerfile/imageFacts';
import { gitopsFolder } from '../gitops/gitopsFolder';
import { suiteCommands } from '../pipeline/languageCommands';
import { umbrellaCharts } from '../umbrella/umbrellaCharts';

/** Least version of Helm: a system's chart takes over the namespace that was made for it. */
const HELM = { service: '3.0', system: '3.17' } as const;

/** Whether anything is delivered. */
export function isAsked({ delivery }: DeliverySubject): boolean {
  return delivery.targets.length > 0;
}

/** Least version of Helm for a subject. */
export function leastHelm({ kind }: DeliverySubject): string {
  return HELM[kind];
}

/** The page on how it is built, tested and deployed. */
export function emitDeliveryPage(subject: DeliverySubject): FileTree {
  if (!isAsked(subject)) return fileTree([]);
  return fileTree([
    [
      'docs/delivery.md',
      subject.templates.render(
        'partials/delivery/delivery.md',
        pageData(subject),
      ),
    ],
  ]);
}

function pageData(subject: DeliverySubject): object {
  const { delivery, name, title, owner, service, topmost } = subject;
  const { ci, compose, gitops, umbrella, targets, handbook } = delivery;
  const shown = targets.at(-1)!;
  const exercised = targets.find(({ production }) => !production) ?? shown;
  const values = service && developmentOf(service).values;
  return {
    name,
    title,
    owner,
    helm: leastHelm(subject),
    kubernetes: subject.kubernetes,
    handbook: {
      version: handbook.version ?? '',
      updated: handbook.updated ?? '',
    },
    repository: gitops?.repository ?? `<address of the repository ${name}>`,
    targets,
    shown: { name: shown.name, namespace: shown.namespace },
    exercised: exercised.name,
    exercisedNamespace: exercised.namespace,
    port: (values && mainPort(values)) ?? 8080,
    image: values ? imageReference(values.image) : '',
    identity: identityPattern(subject),
    dockerfile: delivery.image?.dockerfile !== 'own' && !!delivery.image,
    compose: compose ?? null,
    pipeline: ci
      ? {
          ...ci,
          file:
            ci.provider === 'github' ? '.github/workflows/' : '.gitlab-ci.yml',
          issuer:
            ci.provider === 'github'
              ? 'https://token.actions.githubusercontent.com'
              : 'https://gitlab.com',
          updates: ci.updates === 'never' ? 'by nobody' : ci.updates,
        }
      : null,
    suites: suiteCommands(subject),
    scanners: ci?.scanners ?? [],
    snyk: ci?.scanners.includes('snyk') ?? false,
    scout: ci?.scanners.includes('docker-scout') ?? false,
    chartTests: delivery.chartTests,
    gitops: gitops ? { folder: gitopsFolder(gitops) } : null,
    loadTest: values && mainPort(values) ? delivery.loadTest ?? null : null,
    terraform: topmost && delivery.terraform !== undefined,
    kustomize: delivery.kustomize,
    umbrella:
      umbrella && subject.kind === 'system'
        ? {
            name: umbrella.name,
            monitoring: umbrella.monitoring ?? '',
            charts: umbrellaCharts(subject),
          }
        : null,
  };
}

/** A regular expression for the identity of the pipeline: what the policy asks for, else to be filled in. */
function identityPattern({ delivery: { admission } }: DeliverySubject): string {
  return admission
    ? subjectPattern(admission.subject)
    : '<identity of the pipeline>';
}
