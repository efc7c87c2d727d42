import { shellWord } from '../text/markdownText';
import { environmentValuesPath } from '../values/emitValues';
import { CommandTarget, Step } from './CommandTarget';

/** Commands that change something: a person chooses one. */
export class MitigationCommands extends CommandTarget {
  rollback(): Step {
    return {
      say: 'Back to the release before. (Where a GitOps controller applies the chart, revert the commit: it would undo this.)',
      run: [`helm rollback ${this.release} ${this.in} --wait --timeout 10m`],
    };
  }

  /** Takes a version on trial back at once; the old one never went away. */
  abort(): Step {
    return {
      say: 'Take the version on trial back at once: the old one still runs. Then release the version before, or the Rollout stays degraded.',
      run: [this.argo('abort'), this.argo('status', '--timeout=5m')],
    };
  }

  restart(): Step {
    if (this.progressive)
      return {
        say: 'Start the Pods anew, one after the other.',
        run: [this.argo('restart'), this.argo('status', '--timeout=10m')],
      };
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
    if (this.service.identity.kind === 'scheduler') {
      return {
        say: 'Not more Pods: two schedulers would do everything twice. Give this one more under `spec.resources`.',
        run: [],
      };
    }
    if (autoscaling.enabled) {
      const bounds = {
        spec: { maxReplicas: Math.max(autoscaling.maxReplicas * 2, 2) },
      };
      return {
        say: 'More Pods for now. The autoscaler wins over kubectl scale, so raise its maximum (until the next release; for good: spec.scaling.max).',
        run: [
          `kubectl patch hpa ${this.autoscalerName} ${
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
  deploy(): Step {
    const { name } = this.service.environment;
    return {
      say: 'After a change of chartwright.yaml and `chartwright regenerate .`: release it.',
      run: [
        `helm upgrade --install ${this.release} chart ${this.in} -f ${shellWord(
          environmentValuesPath(name),
        )} --wait --timeout 10m`,
      ],
    };
  }

  runJob(): Step {
    const job = this.jobs.find(({ schedule }) => schedule)?.name ?? this.name;
    return {
      say: 'Run it once more by hand.',
      run: [
        `kubectl create job ${job}-by-hand ${this.in} --from=cronjob/${job}`,
      ],
    };
  }
}
