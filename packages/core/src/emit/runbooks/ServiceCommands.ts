import type { Dependency, ResolvedService } from '../../resolve';
import { shellWord } from '../text/markdownText';
import { environmentValuesPath } from '../values/emitValues';
import {
  runsContinuously,
  ServiceJob,
  serviceJobs,
} from '../monitoring/serviceJobs';

/** One thing to do in a terminal: what it is for, and the commands. */
export interface Step {
  readonly say: string;
  readonly run: readonly string[];
}

/** Programs that say whether a data store answers, by the resource's type, in an image that has them. */
const CLIENTS: Readonly<
  Record<string, { image: string; check(host: string, port: string): string }>
> = {
  postgres: {
    image: 'docker.io/library/postgres:17-alpine',
    check: (host, port) => `pg_isready -h ${host} -p ${port}`,
  },
  redis: {
    image: 'docker.io/library/redis:7-alpine',
    check: (host, port) => `redis-cli -h ${host} -p ${port} ping`,
  },
  mysql: {
    image: 'docker.io/library/mysql:8.4',
    check: (host, port) => `mysqladmin ping -h ${host} -P ${port}`,
  },
};

const SHELL_IMAGE = 'docker.io/library/busybox:1.37';

/**
 * The commands of the runbooks for one service in one environment, each with the real names. They work with kubectl and
 * helm alone, under the restricted Pod Security Standard, and print no secret.
 */
export class ServiceCommands {
  readonly #namespace: string;
  readonly #name: string;

  constructor(readonly service: ResolvedService) {
    this.#namespace = shellWord(service.environment.namespace);
    this.#name = shellWord(service.identity.name);
  }

  /** `-n shop-production` */
  get in(): string {
    return `-n ${this.#namespace}`;
  }

  /** Label selector of the workload's Pods. */
  get label(): string {
    return `-l app.kubernetes.io/name=${this.#name}`;
  }

  /** `deployment/orders` */
  get target(): string {
    return `${this.service.values.workload.kind.toLowerCase()}/${this.#name}`;
  }

  /** Name of one Pod, for commands that take one. */
  get onePod(): string {
    return `"$(kubectl get pods ${this.in} ${this.label} -o name | head -n 1)"`;
  }

  get jobs(): readonly ServiceJob[] {
    return serviceJobs(this.service);
  }

  pods(): Step {
    return {
      say: 'Which Pods are there, since when, and on which nodes?',
      run: [`kubectl get pods ${this.in} ${this.label} -o wide`],
    };
  }

  describe(): Step {
    return {
      say: 'Why is a Pod not running or not ready? See State, Last State and Events.',
      run: [`kubectl describe pods ${this.in} ${this.label}`],
    };
  }

  events(): Step {
    return {
      say: 'What happened in the namespace of late?',
      run: [
        `kubectl get events ${this.in} --sort-by=.lastTimestamp | tail -n 40`,
      ],
    };
  }

  logs(): Step {
    return {
      say: 'What does the service say?',
      run: [
        `kubectl logs ${this.in} ${this.label} -c ${
          this.#name
        } --prefix --since=30m --tail=200`,
      ],
    };
  }

  previousLogs(): Step {
    return {
      say: 'What did a container say before it ended?',
      run: [
        `kubectl logs ${this.in} ${this.onePod} -c ${
          this.#name
        } --previous --tail=100`,
      ],
    };
  }

  usage(): Step {
    return {
      say: 'How much CPU and memory do the containers use?',
      run: [
        `kubectl top pods ${this.in} ${this.label} --containers`,
        `kubectl get ${this.target} ${this.in} -o jsonpath='{.spec.template.spec.containers[*].resources}{"\\n"}'`,
      ],
    };
  }

  /** What was released, and how the last rollout went. */
  releases(): Step {
    const { release } = this.service.environment;
    return {
      say: 'Was something released just before it began?',
      run: [
        `helm history ${shellWord(release)} ${this.in} --max 5`,
        ...(runsContinuously(this.service)
          ? [`kubectl rollout history ${this.target} ${this.in}`]
          : []),
      ],
    };
  }

  rolloutStatus(): Step {
    return {
      say: 'How far is the rollout?',
      run: [
        `kubectl rollout status ${this.target} ${this.in} --timeout=10s`,
        ...(this.service.values.workload.kind === 'Deployment'
          ? [`kubectl get replicasets ${this.in} ${this.label}`]
          : []),
      ],
    };
  }

  configuration(): Step {
    return {
      say: 'Which configuration does it run with? (Names of variables only: values may be secret.)',
      run: [
        `helm get values ${shellWord(this.service.environment.release)} ${
          this.in
        }`,
        `kubectl exec ${this.in} ${this.target} -c ${
          this.#name
        } -- env | cut -d= -f1 | sort`,
      ],
    };
  }

  autoscaler(): Step {
    const hpa = shellWord(this.#autoscaler);
    return {
      say: 'What does the autoscaler want, and why?',
      run: [
        `kubectl get hpa ${hpa} ${this.in}`,
        `kubectl describe hpa ${hpa} ${this.in}`,
      ],
    };
  }

  budget(): Step {
    return {
      say: 'Does a disruption budget or the nodes keep Pods from moving?',
      run: [`kubectl get pdb ${this.in}`, 'kubectl get nodes'],
    };
  }

  volumes(): Step {
    return {
      say: 'Which volumes are there, and how full are they?',
      run: [
        `kubectl get pvc ${this.in}`,
        `kubectl exec ${this.in} ${this.target} -c ${this.#name} -- df -h`,
      ],
    };
  }

  jobRuns(): Step {
    return {
      say: 'How did the last runs go?',
      run: [
        ...(this.jobs.some(({ schedule }) => schedule)
          ? [`kubectl get cronjobs ${this.in} -l app=${this.#name}`]
          : []),
        `kubectl get jobs ${this.in} -l app=${
          this.#name
        } --sort-by=.metadata.creationTimestamp`,
        `kubectl get pods ${this.in} -l app=${
          this.#name
        } --field-selector=status.phase=Failed`,
      ],
    };
  }

  jobLogs(): Step {
    return {
      say: 'What did a run say? (Newest Job last in the list above.)',
      run: [
        `kubectl logs ${this.in} "$(kubectl get jobs ${this.in} -l app=${
          this.#name
        } --sort-by=.metadata.creationTimestamp -o name | tail -n 1)" --all-containers --tail=200`,
      ],
    };
  }

  /** Does each neighbour answer, asked from the Pod's own network, so that network policies count? */
  neighbours(): Step[] {
    return this.service.neighbours.dependencies.map(dependency => ({
      say: `Does ${dependency.name} answer, seen from a Pod of ${this.service.identity.name}?`,
      run: [
        this.#probe(dependency),
        ...(dependency.kind === 'service' && dependency.namespace
          ? [
              `kubectl get pods -n ${shellWord(
                dependency.namespace,
              )} -l app.kubernetes.io/name=${shellWord(dependency.name)}`,
            ]
          : []),
      ],
    }));
  }

  network(): Step {
    const [dependency] = this.service.neighbours.dependencies;
    return {
      say: 'Which traffic may pass, and does the name service answer?',
      run: [
        `kubectl describe networkpolicies ${this.in}`,
        this.#debug(
          SHELL_IMAGE,
          `nslookup ${
            dependency ? shellWord(dependency.host) : 'kubernetes.default'
          }`,
        ),
      ],
    };
  }

  /** The service's own health endpoint, through the cluster's API. */
  health(): Step | undefined {
    const { probes, service, ports } = this.service.values;
    const probe = [probes.readiness, probes.liveness].find(
      ({ enabled, httpGet }) => enabled && httpGet,
    );
    const port = Object.values(ports)[0]?.servicePort;
    if (!probe?.httpGet || !service.enabled || port === undefined)
      return undefined;
    const named = ports[String(probe.httpGet.port)]?.servicePort ?? port;
    return {
      say: 'Does it answer its own health check?',
      run: [
        `kubectl port-forward ${this.in} service/${this.#name} 8080:${named} &`,
        `curl --fail --show-error http://localhost:8080${shellWord(
          probe.httpGet.path,
        )}; kill %1`,
      ],
    };
  }

  certificates(names: readonly string[]): Step {
    return {
      say: 'Why is the certificate not renewed? See the conditions and events.',
      run: names
        .flatMap(name => [
          `kubectl describe certificate ${shellWord(name)} ${this.in}`,
          `kubectl describe secret ${shellWord(name)} ${this.in}`,
        ])
        .concat(
          `kubectl get certificaterequests,orders,challenges ${this.in}`,
          `kubectl describe ingress ${this.#name} ${this.in}`,
        ),
    };
  }

  rollback(): Step {
    return {
      say: 'Back to the release before. (Where a GitOps controller applies the chart, revert the commit: it would undo this.)',
      run: [
        `helm rollback ${shellWord(this.service.environment.release)} ${
          this.in
        } --wait --timeout 10m`,
      ],
    };
  }

  restart(): Step {
    return {
      say: 'Start the Pods anew, one after the other.',
      run: [
        `kubectl rollout restart ${this.target} ${this.in}`,
        `kubectl rollout status ${this.target} ${this.in} --timeout=10m`,
      ],
    };
  }

  /** More Pods for now; the autoscaler, where there is one, undoes `kubectl scale`. */
  scale(): Step {
    const { autoscaling, workload } = this.service.values;
    if (autoscaling.enabled) {
      const bounds = {
        spec: { maxReplicas: Math.max(autoscaling.maxReplicas * 2, 2) },
      };
      return {
        say: 'More Pods for now. The autoscaler wins over kubectl scale, so raise its maximum (until the next release; for good: spec.scaling.max).',
        run: [
          `kubectl patch hpa ${shellWord(this.#autoscaler)} ${
            this.in
          } --type merge -p ${shellWord(JSON.stringify(bounds))}`,
        ],
      };
    }
    return {
      say: 'More Pods for now (until the next release; for good: spec.scaling).',
      run: [
        `kubectl scale ${this.target} ${this.in} --replicas=${
          (workload.replicas ?? 1) + 2
        }`,
      ],
    };
  }

  /** A setting changed for good: in the document, then released. */
  release(): Step {
    const { release, name } = this.service.environment;
    return {
      say: 'After a change of chartwright.yaml and `chartwright regenerate .`: release it.',
      run: [
        `helm upgrade --install ${shellWord(release)} chart ${
          this.in
        } -f ${shellWord(environmentValuesPath(name))} --wait --timeout 10m`,
      ],
    };
  }

  runJob(): Step {
    const job = this.jobs.find(({ schedule }) => schedule);
    return {
      say: 'Run it once more by hand.',
      run: [
        `kubectl create job ${shellWord(
          `${job?.name ?? this.#name}-by-hand`,
        )} ${this.in} --from=cronjob/${shellWord(job?.name ?? this.#name)}`,
      ],
    };
  }

  get #autoscaler(): string {
    return this.service.values.autoscaling.name || this.service.identity.name;
  }

  #probe({ host, port, type }: Dependency): string {
    const client = CLIENTS[type ?? ''];
    const target = shellWord(host);
    if (port === undefined)
      return this.#debug(SHELL_IMAGE, `nslookup ${target}`);
    return client
      ? this.#debug(client.image, client.check(target, String(port)))
      : this.#debug(SHELL_IMAGE, `nc -zv -w 5 ${target} ${port}`);
  }

  /* An ephemeral container shares the Pod's network, and the profile keeps it within the restricted standard. */
  #debug(image: string, command: string): string {
    return `kubectl debug ${this.in} ${this.onePod} -it --profile=restricted --image=${image} -- ${command}`;
  }
}
