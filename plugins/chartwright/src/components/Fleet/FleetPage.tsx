import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Header } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import { chartwrightTranslationRef } from '../../translation';
import { FleetOverview } from './FleetOverview';
import { FleetRun } from './FleetRun';

/** The fleet, and at `/:runId` one run over it. */
export function FleetPage() {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const runId = useParams()['*'] ?? '';
  return (
    <>
      <Header title={runId ? t('fleet.run') : t('fleet.title')} />
      <Container>
        {runId ? <FleetRun id={runId} /> : <FleetOverview />}
      </Container>
    </>
  );
}
