import { DefaultTemplateOutputs } from '@backstage/plugin-scaffolder-react/alpha';
import type { ScaffolderTaskOutput } from '@backstage/plugin-scaffolder-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { RegenerationView } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { RegenerationPlanView } from '../RegenerationPlanView/RegenerationPlanView';
import { isRegenerationView } from './isRegenerationView';

/** The result page of "Regenerate service": the links and texts of the template, and the plan drawn. */
export function RegenerationOutputs(props: { output?: ScaffolderTaskOutput }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return (
    <Flex direction="column" gap="4" mb="4">
      <DefaultTemplateOutputs output={props.output} />
      {plansOf(props.output).map(plan => (
        <Card key={plan.name}>
          <CardHeader>
            <Text as="h2" variant="title-x-small" weight="bold">
              {t('plan.title', { name: plan.name })}
            </Text>
          </CardHeader>
          <CardBody>
            <RegenerationPlanView plan={plan} />
          </CardBody>
        </Card>
      ))}
    </Flex>
  );
}

/** The template gives one plan as `plan`, or several as `plans`. */
function plansOf(output: ScaffolderTaskOutput = {}): RegenerationView[] {
  const { plan, plans } = output as { plan?: unknown; plans?: unknown };
  return [plan, ...(Array.isArray(plans) ? plans : [])].filter(
    isRegenerationView,
  );
}
