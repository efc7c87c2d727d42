import { runsContinuously } from '../../monitoring/serviceJobs';
import type { AlertKnowledge } from './AlertKnowledge';

/** For an alert with an own expression: the commands that always help; what it means, its author says. */
export const customKnowledge: AlertKnowledge = {
  meaning: '',
  impact: '',
  causes: [],
  remedies: [],
  diagnose: on =>
    runsContinuously(on.service)
      ? [
          on.pods(),
          on.logs(),
          on.events(),
          on.usage(),
          on.releases(),
          ...on.neighbours(),
        ]
      : [on.jobRuns(), on.jobLogs(), on.events(), ...on.neighbours()],
  mitigate: on =>
    runsContinuously(on.service)
      ? [on.rollback(), on.restart(), on.scale()]
      : [on.rollback()],
  queries: () => [],
  related: [],
};
