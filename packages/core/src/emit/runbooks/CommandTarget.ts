import type { ResolvedService } from '../../resolve';
import { ServiceJob, serviceJobs } from '../monitoring/serviceJobs';
import { shellWord } from '../text/markdownText';

/** One thing to do in a terminal: what it is for, and the commands. */
export interface Step {
  readonly say: string;
  /** May be empty where the advice is to leave something alone. */
  readonly run: readonly string[];
}

/** What the commands of the runbooks name: one service in one environment. Every part is a safe word of a shell. */
export class CommandTarget {
  constructor(readonly service: ResolvedService) {}

  /** Name of the service, of its objects and of its main container. */
  get name(): string {
    return shellWord(this.service.identity.name);
  }

  /** Name of the Helm release. */
  get release(): string {
    return shellWord(this.service.environment.release);
  }

  /** `-n shop-production` */
  get in(): string {
    return `-n ${shellWord(this.service.environment.namespace)}`;
  }

  /** Label selector of the workload's Pods. */
  get label(): string {
    return `-l app.kubernetes.io/name=${this.name}`;
  }

  /** Label selector of everything that belongs to the service, its Jobs too. */
  get all(): string {
    return `-l app=${this.name}`;
  }

  /** Whether Argo Rollouts runs the Pods: `kubectl rollout` and `kubectl exec` know nothing of its objects. */
  get progressive(): boolean {
    return this.service.values.workload.kind === 'Rollout';
  }

  /** What `kubectl exec` takes: the workload, or one of its Pods. */
  get inside(): string {
    return this.progressive ? this.onePod : this.target;
  }

  /** Command of Argo Rollouts' plugin for kubectl. */
  argo(command: string, ...options: string[]): string {
    return [
      `kubectl argo rollouts ${command} ${this.name} ${this.in}`,
      ...options,
    ].join(' ');
  }

  /** `deployment/orders` */
  get target(): string {
    return `${this.service.values.workload.kind.toLowerCase()}/${this.name}`;
  }

  /** Name of one Pod, for commands that take one. */
  get onePod(): string {
    return `"$(kubectl get pods ${this.in} ${this.label} -o name | head -n 1)"`;
  }

  get autoscalerName(): string {
    return shellWord(
      this.service.values.autoscaling.name || this.service.identity.name,
    );
  }

  get jobs(): readonly ServiceJob[] {
    return serviceJobs(this.service);
  }
}
