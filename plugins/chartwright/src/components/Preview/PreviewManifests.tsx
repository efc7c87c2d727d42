import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { PreviewView } from '@chartwright/backstage-plugin-chartwright-common';
import { useState } from 'react';
import { chartwrightTranslationRef } from '../../translation';
import { EnvironmentToggle } from '../EnvironmentToggle';
import { ObjectSearch } from '../RenderedObjects/ObjectSearch';
import { PreviewMemory } from './previewMemory';

/** What Helm would apply, one environment at a time. */
export function PreviewManifests(props: {
  view: PreviewView;
  memory: PreviewMemory;
}) {
  const { memory } = props;
  const { environments } = props.view;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const [name, setName] = useState(memory.environment);
  const environment =
    environments.find(candidate => candidate.name === name) ?? environments[0];
  if (!environment) {
    return <Text as="p">{t('preview.mendFirst')}</Text>;
  }
  return (
    <ObjectSearch
      objects={environment.objects}
      controls={
        <EnvironmentToggle
          environments={environments}
          value={environment.name}
          onChange={chosen => {
            memory.environment = chosen;
            setName(chosen);
          }}
        />
      }
    />
  );
}
