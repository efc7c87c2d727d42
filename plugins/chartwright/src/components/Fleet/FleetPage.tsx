import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Container, Flex, Header } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import { useRegenerateFleetHref } from '../../hooks/useRegenerateHref';
import { chartwrightTranslationRef } from '../../translation';
import { FleetRun } from './FleetRun';
import { FleetRunList } from './FleetRunList';
import { FleetServices } from './FleetServices';

/** The fleet, and at `/:runId` one run over it. */
export function FleetPage() {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const runId = useParams()['*'] ?? '';
  const regenerate = useRegenerateFleetHref();
  return (
    <>
      <Header
        title={runId ? t('fleet.run') : t('fleet.title')}
        customActions={
          regenerate && (
            <ButtonLink href={regenerate} variant="secondary">
              {t('fleet.regenerate')}
            </ButtonLink>
          )
        }
      />
      <Container>
        {runId ? (
          <FleetRun id={runId} />
        ) : (
          <Flex direction="column" gap="4">
            <FleetServices />
            <FleetRunList />
          </Flex>
        )}
      </Container>
    </>
  );
}
