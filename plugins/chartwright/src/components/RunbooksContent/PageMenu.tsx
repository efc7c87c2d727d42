import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Text } from '@backstage/ui';
import { DocsPage } from '@chartwright/backstage-plugin-chartwright-common';
import { useState } from 'react';
import { chartwrightTranslationRef } from '../../translation';
import { groupPages } from './docsPages';
import { TextHits } from './TextHits';
import styles from './RunbooksContent.module.css';

/** The list of pages beside the open one: a runbook for each alert first, because those are looked for in a hurry. */
export function PageMenu(props: {
  entityRef: string;
  pages: DocsPage[];
  selected: DocsPage;
  onSelect(path: string): void;
}) {
  const { entityRef, pages, selected, onSelect } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const [query, setQuery] = useState('');
  const { alerts, documentation } = groupPages(pages, query);

  return (
    <nav className={styles.menu} aria-label={t('runbooks.pages')}>
      <SearchField
        aria-label={t('runbooks.search')}
        placeholder={t('runbooks.searchPlaceholder')}
        value={query}
        onChange={setQuery}
      />
      {alerts.length + documentation.length === 0 && (
        <Text as="p" role="status">
          {t('runbooks.noMatch')}
        </Text>
      )}
      {[
        { title: t('runbooks.alerts'), group: alerts },
        { title: t('runbooks.documentation'), group: documentation },
      ]
        .filter(({ group }) => group.length > 0)
        .map(({ title, group }) => (
          <section key={title}>
            <Text as="h3" variant="body-small" color="secondary">
              {title}
            </Text>
            <ul className={styles.pages}>
              {group.map(page => (
                <li key={page.path}>
                  <button
                    type="button"
                    className={styles.pageButton}
                    aria-current={
                      page.path === selected.path ? 'page' : undefined
                    }
                    onClick={() => onSelect(page.path)}
                  >
                    {page.alert ?? page.title}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      <TextHits
        entityRef={entityRef}
        query={query}
        known={alerts.concat(documentation).map(({ path }) => path)}
        onSelect={onSelect}
      />
    </nav>
  );
}
