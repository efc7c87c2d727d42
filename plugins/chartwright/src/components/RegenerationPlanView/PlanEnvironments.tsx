import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Flex, Text } from '@backstage/ui';
import {
  environmentGroups,
  type EnvironmentGroup,
  EnvironmentDifferenceView,
  ObjectDifferenceView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { ChangedObject } from './ChangedObject';

/** What changes in the rendered manifests; environments that change in the same way are told once. */
export function PlanEnvironments(props: {
  differences: EnvironmentDifferenceView[];
}) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const groups = environmentGroups(props.differences);
  if (groups.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('plan.manifests')}>
      <Flex direction="column" gap="3">
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('plan.manifests')}
        </Text>
        {groups.map(group => (
          <Group key={group.environments.join()} group={group} />
        ))}
      </Flex>
    </section>
  );
}

function Group({ group }: { group: EnvironmentGroup<ObjectDifferenceView> }) {
  const { environments, error, objects, relabelled } = group;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return (
    <Flex direction="column" gap="2">
      <Text as="h4" variant="body-medium" weight="bold">
        {environments.join(', ')}
      </Text>
      {error !== undefined && (
        <Alert
          status="danger"
          icon
          title={t('plan.renderFailed')}
          description={error}
        />
      )}
      {error === undefined && objects.length + relabelled.length === 0 && (
        <Text as="p">{t('plan.noDifference')}</Text>
      )}
      {objects.map(object => (
        <ChangedObject key={keyOf(object)} difference={object} />
      ))}
      {relabelled.length > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('plan.relabelled', {
            objects: relabelled
              .map(({ object }) => `${object.kind} ${object.name}`)
              .join(', '),
          })}
        </Text>
      )}
    </Flex>
  );
}

function keyOf({ object }: ObjectDifferenceView): string {
  const { apiVersion, kind, namespace = '', name } = object;
  return `${apiVersion}/${kind}/${namespace}/${name}`;
}
