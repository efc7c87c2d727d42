import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { PreviewView } from '@chartwright/backstage-plugin-chartwright-common';
import { memo } from 'react';
import { chartwrightTranslationRef } from '../../translation';
import { CostTable } from '../Cost/CostTable';
import { ServiceGraph } from '../ServiceGraph/ServiceGraph';
import { PreviewFiles } from './PreviewFiles';
import { PreviewManifests } from './PreviewManifests';
import { PreviewMemory } from './previewMemory';
import { PreviewProblems } from './PreviewProblems';

/** The parts of a picture that come of nothing but the picture. */
export const PARTS = ['check', 'manifests', 'graph', 'cost', 'files'] as const;

/** Drawn anew only with a new picture, not with each key that is typed in the form. */
export const PreviewPart = memo(function Part(props: {
  id: (typeof PARTS)[number];
  view: PreviewView;
  questions: Record<string, unknown>;
  memory: PreviewMemory;
}) {
  const { id, view, questions, memory } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  switch (id) {
    case 'check':
      return <PreviewProblems view={view} questions={questions} />;
    case 'manifests':
      return <PreviewManifests view={view} memory={memory} />;
    case 'graph':
      return view.graph ? (
        <ServiceGraph graph={view.graph} />
      ) : (
        <Text as="p">{t('preview.mendFirst')}</Text>
      );
    case 'cost':
      return (
        <CostTable
          heading={t('manifests.environment')}
          rows={view.environments}
          total={view.cost}
        />
      );
    case 'files':
      return <PreviewFiles files={view.files} />;
    default:
      return null;
  }
});
