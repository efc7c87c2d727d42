import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Header } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import { chartwrightTranslationRef } from '../../translation';
import { Proposal } from '../Proposal/Proposal';
import { RepositoryFile } from './RepositoryFile';
import { RepositoryFolder } from './RepositoryFolder';
import {
  parseRepositoryLocation,
  RepositoryLocation,
} from './repositoryLocation';

/** Shows a local repository as a forge would: its files, one file, how to clone it, and a proposed branch. */
export function RepositoryPage() {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const location = parseRepositoryLocation(useParams()['*'] ?? '');
  if (!location) {
    return <EmptyState missing="content" title={t('repository.notFound')} />;
  }
  const { group, name, type } = location;
  return (
    <>
      <Header
        title={
          type === 'compare'
            ? t('proposal.title', { name })
            : t('repository.title', { name })
        }
        metadata={[{ label: t('repository.group'), value: group }]}
      />
      <Container>
        <RepositoryPart location={location} />
      </Container>
    </>
  );
}

function RepositoryPart({ location }: { location: RepositoryLocation }) {
  switch (location.type) {
    case 'compare':
      return <Proposal location={location} />;
    case 'blob':
      return <RepositoryFile location={location} />;
    default:
      return <RepositoryFolder location={location} />;
  }
}
