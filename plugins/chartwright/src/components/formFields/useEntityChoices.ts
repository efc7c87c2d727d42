import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import useDebounce from 'react-use/esm/useDebounce';
import { EntityChoice, entityChoice } from './entityChoice';

/** Entities that are shown at once; who looks for another types more of its name. */
const MOST = 50;
/** Milliseconds without a key stroke after which the catalog is asked. */
const PAUSE = 150;
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.system',
];

/** Conditions as the catalog takes them: fulfilled when one of the records is, with each of its fields. */
export type EntityConditions = Record<string, string | string[]>[];

/** Asks the catalog what there is to choose, by what was typed, and how the chosen ones are called. */
export function useEntityChoices(options: {
  catalogFilter: EntityConditions;
  typed: string;
  chosen: readonly string[];
}) {
  const { catalogFilter, typed, chosen } = options;
  const catalogApi = useApi(catalogApiRef);
  const [term, setTerm] = useState(typed);
  useDebounce(() => setTerm(typed), PAUSE, [typed]);
  const filterKey = JSON.stringify(catalogFilter);
  const found = useAsyncRetry(async () => {
    const { items } = await catalogApi.queryEntities({
      filter: JSON.parse(filterKey) as EntityConditions,
      fields: FIELDS,
      limit: MOST,
      orderFields: { field: 'metadata.name', order: 'asc' },
      ...(term && {
        fullTextFilter: {
          term,
          fields: ['metadata.name', 'metadata.title', 'spec.system'],
        },
      }),
    });
    return items.map(entityChoice);
  }, [catalogApi, filterKey, term]);

  const chosenKey = chosen.join('\n');
  const named = useAsyncRetry(async () => {
    const entityRefs = chosenKey.split('\n').filter(Boolean);
    if (entityRefs.length === 0) return [];
    const { items } = await catalogApi.getEntitiesByRefs({
      entityRefs,
      fields: FIELDS,
    });
    return items.flatMap(entity => (entity ? [entityChoice(entity)] : []));
  }, [catalogApi, chosenKey]);

  const known = [...(named.value ?? []), ...(found.value ?? [])];
  const choiceOf = (entityRef: string): EntityChoice =>
    known.find(choice => choice.entityRef === entityRef) ?? {
      entityRef,
      title: entityRef,
      details: '',
      label: entityRef,
    };
  return {
    choices: found.value ?? [],
    loading: found.loading,
    error: found.error,
    retry: found.retry,
    chosen: chosen.map(choiceOf),
  };
}
