import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { repositoryRouteRef } from '../../routes';
import { chartwrightTranslationRef } from '../../translation';
import {
  formatRepositoryLocation,
  RepositoryLocation,
} from './repositoryLocation';
import styles from './RepositoryPage.module.css';

/** The way from the repository's root to the folder or file that is shown, each step a link back. */
export function RepositoryPath(props: { location: RepositoryLocation }) {
  const { location } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const pagePath = useRouteRef(repositoryRouteRef)?.() ?? '';
  if (location.path === '') {
    return null;
  }
  const steps = location.path.split('/');
  return (
    <nav aria-label={t('repository.path')}>
      <ol className={styles.path}>
        {[location.name, ...steps].map((step, index) => {
          const path = steps.slice(0, index).join('/');
          const to = formatRepositoryLocation({
            ...location,
            type: 'tree',
            path,
          });
          return (
            <li key={path}>
              {index === steps.length ? (
                <span aria-current="page">{step}</span>
              ) : (
                <Link href={`${pagePath}/${to}`}>{step}</Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
