import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, SearchField, Select } from '@backstage/ui';
import {
  FLEET_GROUPS,
  FleetComponents,
  FleetFacet,
  FleetGroupBy,
} from '@chartwright/backstage-plugin-chartwright-common';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { chartwrightTranslationRef } from '../../translation';
import { FleetView, LISTS } from './fleetView';
import { useFacetTexts } from './useFacetTexts';
import styles from './Fleet.module.css';

/** Milliseconds without a key stroke after which the search begins. */
const PAUSE = 200;

/** Conditions of which one value can be chosen. */
const CHOICES = ['drift', 'severity'] as const;

/** Keys of choices that are no value: of those without one, and of all. */
const NONE = '(none)';
const ANY = '(any)';

type Facets = FleetComponents['facets'];

/** What narrows the fleet down, with the number of services behind each choice. */
export function FleetFilters(props: {
  view: FleetView;
  facets: Facets | undefined;
  onChange(view: FleetView): void;
}) {
  const { view, facets, onChange } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const { facetText } = useFacetTexts();
  const options = (name: keyof Facets) =>
    (facets?.[name] ?? []).map(({ value, count }: FleetFacet) => ({
      id: value || NONE,
      label: `${facetText(name, value)} (${count})`,
    }));
  return (
    <div
      role="search"
      className={styles.filters}
      aria-label={t('fleet.filters')}
    >
      <FleetSearch
        q={view.q ?? ''}
        onChange={q => onChange({ ...view, q: q || undefined })}
      />
      {LISTS.filter(name => view[name] || (facets?.[name].length ?? 0) > 1).map(
        name => (
          <Select
            key={name}
            label={t(`fleet.columns.${name}`)}
            placeholder={t('fleet.any')}
            selectionMode="multiple"
            options={options(name)}
            value={(view[name] ?? []).map(value => value || NONE)}
            onChange={keys =>
              onChange({
                ...view,
                [name]: keys.length > 0 ? keys.map(valueOf) : undefined,
              })
            }
          />
        ),
      )}
      {CHOICES.map(name => (
        <Select
          key={name}
          label={t(`fleet.columns.${name}`)}
          options={[{ id: ANY, label: t('fleet.any') }, ...options(name)]}
          value={view[name] === undefined ? ANY : String(view[name])}
          onChange={key =>
            onChange({
              ...view,
              [name]: choiceOf(name, key === null ? ANY : String(key)),
            })
          }
        />
      ))}
      <Select
        label={t('fleet.groupBy')}
        options={[
          { id: ANY, label: t('fleet.ungrouped') },
          ...FLEET_GROUPS.map(id => ({ id, label: t(`fleet.columns.${id}`) })),
        ]}
        value={view.group ?? ANY}
        onChange={key =>
          onChange({
            ...view,
            group: key === ANY ? undefined : (key as FleetGroupBy),
          })
        }
      />
      {Object.keys(view).length > 0 && (
        <Button variant="tertiary" onPress={() => onChange({})}>
          {t('fleet.reset')}
        </Button>
      )}
    </div>
  );
}

function valueOf(key: string | number): string {
  return key === NONE ? '' : String(key);
}

function choiceOf(name: (typeof CHOICES)[number], key: string) {
  if (key === ANY || key === NONE) return undefined;
  return name === 'drift' ? key === 'true' : key;
}

/** The search, which waits for a pause in typing. */
function FleetSearch(props: { q: string; onChange(q: string): void }) {
  const { q, onChange } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  useDebounce(
    () => {
      if (typed !== q) onChange(typed);
    },
    PAUSE,
    [typed],
  );
  return (
    <SearchField
      label={t('fleet.search')}
      placeholder={t('fleet.searchPlaceholder')}
      value={typed}
      onChange={setTyped}
    />
  );
}
