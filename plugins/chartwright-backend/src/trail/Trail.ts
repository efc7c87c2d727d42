import type { AuditorService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';

/** Something that is done for somebody. */
export interface Step {
  /** Kebab-case, as the auditor has it. */
  eventId: string;
  /** Changes are of medium severity and in every log; what only looks is of low. */
  severity?: 'low' | 'medium';
  request?: unknown;
  meta?: JsonObject;
}

/** Leaves a trail of what is done: an event for the auditor, and metrics by operation and outcome. */
export class Trail {
  private readonly operations;
  private readonly duration;

  constructor(
    private readonly options: {
      auditor: AuditorService;
      metrics: MetricsService;
      /** Milliseconds of a clock that only goes forward. */
      now?: () => number;
    },
  ) {
    this.operations = options.metrics.createCounter(
      'chartwright.operation.count',
      { description: 'Operations of Chartwright by outcome.' },
    );
    this.duration = options.metrics.createHistogram(
      'chartwright.operation.duration',
      { description: 'How long operations of Chartwright took.', unit: 's' },
    );
  }

  /** Does something, and tells of it whether it came off or not. */
  async follow<T>(
    { eventId, severity = 'medium', request, meta }: Step,
    work: () => Promise<T>,
  ): Promise<T> {
    const { auditor, now = () => performance.now() } = this.options;
    const began = now();
    const event = await auditor.createEvent({
      eventId,
      severityLevel: severity,
      ...(request !== undefined && { request: request as Request }),
      ...(meta && { meta }),
    });
    const tell = (outcome: string) => {
      const attributes = { operation: eventId, outcome };
      this.operations.add(1, attributes);
      this.duration.record((now() - began) / 1000, attributes);
    };
    try {
      const result = await work();
      tell('success');
      await event.success();
      return result;
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      tell(failure.name === 'AbortError' ? 'aborted' : 'failure');
      await event.fail({ error: failure });
      throw error;
    }
  }
}
