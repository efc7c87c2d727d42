import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import type { CatalogProcessor } from '@backstage/plugin-catalog-node';
import {
  CHECKED_AT_ANNOTATION,
  DRIFT_ANNOTATION,
  FINDINGS_ANNOTATIONS,
  SPEC_ANNOTATION,
  type ComponentStateView,
} from '@chartwright/backstage-plugin-chartwright-common';

/** The catalog goes through its entities every minute or two; all of them are answered from one look. */
const FRESH_MS = 60_000;

/**
 * Puts what the last check found of a component into its annotations: whether it drifted, how many findings there are, and
 * when that was. Scorecards and filters read it there.
 *
 * @public
 */
export class ComponentStateProcessor implements CatalogProcessor {
  private states: ReadonlyMap<string, ComponentStateView> = new Map();
  private lookedAt = -Infinity;
  private looking?: Promise<void>;

  /** @param now - Milliseconds of a clock that only goes forward. */
  constructor(
    private readonly options: {
      /** Asks the plugin for all states. */
      read: () => Promise<readonly ComponentStateView[]>;
      logger: LoggerService;
      now?: () => number;
    },
  ) {}

  getProcessorName(): string {
    return 'ChartwrightComponentStateProcessor';
  }

  async preProcessEntity(entity: Entity): Promise<Entity> {
    const { annotations } = entity.metadata;
    if (entity.kind !== 'Component' || !annotations?.[SPEC_ANNOTATION]) {
      return entity;
    }
    await this.refresh();
    const state = this.states.get(stringifyEntityRef(entity));
    if (!state) return entity;
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: { ...annotations, ...annotationsOf(state) },
      },
    };
  }

  private async refresh(): Promise<void> {
    const { now = () => performance.now() } = this.options;
    if (now() - this.lookedAt < FRESH_MS) return;
    this.looking ??= this.read().finally(() => {
      this.lookedAt = now();
      this.looking = undefined;
    });
    await this.looking;
  }

  /** What was known stays when the plugin does not answer: annotations must not come and go. */
  private async read(): Promise<void> {
    try {
      const states = await this.options.read();
      this.states = new Map(states.map(state => [state.entityRef, state]));
    } catch (error) {
      this.options.logger.debug(
        `Left the states of components as they were: ${
          isError(error) ? error.message : String(error)
        }`,
      );
    }
  }
}

function annotationsOf({
  drift,
  findings,
  checkedAt,
}: ComponentStateView): Record<string, string> {
  return {
    [DRIFT_ANNOTATION]: String(drift),
    [CHECKED_AT_ANNOTATION]: checkedAt,
    ...(findings && {
      [FINDINGS_ANNOTATIONS.error]: String(findings.error),
      [FINDINGS_ANNOTATIONS.warning]: String(findings.warning),
      [FINDINGS_ANNOTATIONS.info]: String(findings.info),
    }),
  };
}
