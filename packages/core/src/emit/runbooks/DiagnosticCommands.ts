import { runsContinuously } from '../monitoring/serviceJobs';
import { shellWord } from '../text/markdownText';
import { CommandTarget, Step } from './CommandTarget';
import { nameLookup, neighbourProbe } from './neighbourProbe';

/**
 * Commands that look and change nothing. They work with kubectl and helm alone, under the restricted Pod Security
 * Standard, and print no secret.
 */
export class DiagnosticCommands extends CommandTarget {
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
        `kubectl logs ${this.in} ${this.label} -c ${this.name} --prefix --since=30m --tail=200`,
      ],
    };
  }

  previousLogs(): Step {
    return {
      say: 'What did a container say before it ended?',
      run: [
        `kubectl logs ${this.in} ${this.onePod} -c ${this.name} --previous --tail=100`,
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
    return {
      say: 'Was something released just before it began?',
      run: [
        `helm history ${this.release} ${this.in} --max 5`,
        ...this.history(),
      ],
    };
  }

  private history(): string[] {
    if (this.progressive) return [this.argo('get rollout')];
    return runsContinuously(this.service)
      ? [`kubectl rollout history ${this.target} ${this.in}`]
      : [];
  }

  rolloutStatus(): Step {
    if (this.progressive)
      return {
        say: 'How far is the rollout, and what does the analysis say? (Commands of the plugin `kubectl argo rollouts`.)',
        run: [
          this.argo('get rollout'),
          `kubectl get analysisruns,replicasets ${this.in} ${this.label}`,
        ],
      };
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
        `helm get values ${this.release} ${this.in}`,
        `kubectl exec ${this.in} ${this.inside} -c ${this.name} -- env | cut -d= -f1 | sort`,
      ],
    };
  }

  autoscaler(): Step {
    const hpa = this.autoscalerName;
    return {
      say: 'What does the autoscaler want, and why?',
      run: [
        `kubectl get hpa ${hpa} ${this.in}`,
        `kubectl describe hpa ${hpa} ${this.in}`,
      ],
    };
  }

  volumes(): Step {
    return {
      say: 'Which volumes are there, and how full are they?',
      run: [
        `kubectl get pvc ${this.in}`,
        `kubectl exec ${this.in} ${this.inside} -c ${this.name} -- df -h`,
      ],
    };
  }

  jobRuns(): Step {
    return {
      say: 'How did the last runs go?',
      run: [
        ...(this.jobs.some(({ schedule }) => schedule)
          ? [`kubectl get cronjobs ${this.in} ${this.all}`]
          : []),
        `kubectl get jobs ${this.in} ${this.all} --sort-by=.metadata.creationTimestamp`,
        `kubectl get pods ${this.in} ${this.all} --field-selector=status.phase=Failed`,
      ],
    };
  }

  jobLogs(): Step {
    return {
      say: 'What did a run say? (Newest Job last in the list above.)',
      run: [
        `kubectl logs ${this.in} "$(kubectl get jobs ${this.in} ${this.all} --sort-by=.metadata.creationTimestamp -o name | tail -n 1)" --all-containers --tail=200`,
      ],
    };
  }

  /** Does each neighbour answer, asked from the Pod's own network, so that network policies count? */
  neighbours(): Step[] {
    return this.service.neighbours.dependencies.map(dependency => ({
      say: `Does ${dependency.name} answer, seen from a Pod of ${this.service.identity.name}?`,
      run: [
        neighbourProbe(this, dependency),
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
        nameLookup(this, dependency?.host ?? 'kubernetes.default'),
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
        `kubectl port-forward ${this.in} service/${this.name} 8080:${named} &`,
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
          `kubectl describe ingress ${this.name} ${this.in}`,
        ),
    };
  }
}
