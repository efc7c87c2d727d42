import type { BuiltInAlertName, ResolvedService } from '../../../resolve';
import type { Step } from '../CommandTarget';
import type { DiagnosticCommands } from '../DiagnosticCommands';
import type { MitigationCommands } from '../MitigationCommands';

/** What a person on call needs to know of one alert. Texts are Markdown. */
export interface AlertKnowledge {
  /** What is true when it fires. */
  readonly meaning: string;
  /** Who notices, and what happens if nobody does anything. */
  readonly impact: string;
  /** Likely causes, the most likely first, each with how to tell. */
  readonly causes: readonly string[];
  /** What to do, the safest first. */
  readonly remedies: readonly string[];
  diagnose(on: DiagnosticCommands): readonly Step[];
  mitigate(on: MitigationCommands): readonly Step[];
  /** Further PromQL to look at: what it shows, and the expression. */
  queries(
    service: ResolvedService,
  ): readonly (readonly [say: string, expr: string])[];
  readonly related: readonly BuiltInAlertName[];
}
