import type { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-react';
import { DefaultTemplateOutputs } from '@backstage/plugin-scaffolder-react/alpha';
import { Flex } from '@backstage/ui';
import { FleetRun } from '../Fleet/FleetRun';

/** The result page of "Regenerate services": the run as it stands, in place of the template's text where there is one. */
export function FleetOutputs(props: { output?: ScaffolderTaskOutput }) {
  const { runId } = (props.output ?? {}) as { runId?: unknown };
  if (typeof runId !== 'string' || runId === '') {
    return <DefaultTemplateOutputs output={props.output} />;
  }
  return (
    <Flex direction="column" mb="4">
      <FleetRun id={runId} />
    </Flex>
  );
}
