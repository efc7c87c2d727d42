import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { RunbookHit } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import styles from './RunbooksContent.module.css';

/** Letters from which on texts are searched: fewer are in every page. */
const SHORTEST = 3;
/** Milliseconds without a key stroke after which the search begins. */
const PAUSE = 250;

/** Runbooks that have what is looked for in their text, and not in their name. */
export function TextHits(props: {
  entityRef: string;
  query: string;
  /** Paths of the pages that are found by their names. */
  known: string[];
  onSelect(path: string): void;
}) {
  const { entityRef, query, known, onSelect } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const hits = useTextHits(entityRef, query.trim()).filter(
    ({ path }) => !known.includes(path),
  );
  return hits.length === 0 ? null : (
    <section>
      <Text as="h3" variant="body-small" color="secondary">
        {t('runbooks.inText')}
      </Text>
      <ul className={styles.pages}>
        {hits.map(({ path, alert, excerpt }) => (
          <li key={path}>
            <button
              type="button"
              className={styles.pageButton}
              onClick={() => onSelect(path)}
            >
              {alert}
              <Text as="p" variant="body-small" color="secondary">
                {excerpt}
              </Text>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a search in texts finds; nothing while it is too short, and nothing more when it fails: the names are found anyway. */
function useTextHits(entityRef: string, query: string): RunbookHit[] {
  const chartwrightApi = useApi(chartwrightApiRef);
  const [found, setFound] = useState<{ query: string; items: RunbookHit[] }>();
  useEffect(() => {
    if (query.length < SHORTEST) return undefined;
    let wanted = true;
    const timer = setTimeout(async () => {
      try {
        const { items } = await chartwrightApi.searchRunbooks(entityRef, query);
        if (wanted) setFound({ query, items });
      } catch {
        if (wanted) setFound(undefined);
      }
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [chartwrightApi, entityRef, query]);
  return found?.query === query ? found.items : [];
}
