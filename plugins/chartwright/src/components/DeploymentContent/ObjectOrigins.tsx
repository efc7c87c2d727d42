import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Skeleton, Text } from '@backstage/ui';
import {
  FieldOriginView,
  ObjectFieldOriginView,
  OriginView,
  RenderedObject,
} from '@chartwright/backstage-plugin-chartwright-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { shownValue } from '../RegenerationPlanView/planFacts';
import { RequestError } from '../RequestError/RequestError';
import { Table } from '../tables/Table';
import tableStyles from '../tables/Table.module.css';

/** "Why is this here": where the fields of a rendered object come from, once somebody asks. */
export function ObjectOrigins(props: {
  entityRef: string;
  environment: string;
  object: RenderedObject;
}) {
  const { entityRef, environment, object } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const [origins, ask] = useAsyncFn(
    () => chartwrightApi.getOrigins(entityRef, environment, object),
    [chartwrightApi, entityRef, environment, object],
  );
  if (origins.error) {
    return <RequestError error={origins.error} onRetry={ask} />;
  }
  if (origins.loading) {
    return <Skeleton height={80} />;
  }
  if (!origins.value) {
    return (
      <Button size="small" variant="secondary" onPress={() => ask()}>
        {t('origins.ask')}
      </Button>
    );
  }
  return <Origins fields={origins.value.object ?? []} />;
}

function Origins({ fields }: { fields: ObjectFieldOriginView[] }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const written = fields.filter(({ from }) => from.length > 0);
  return (
    <Flex direction="column" gap="2">
      {written.length > 0 && (
        <Table dense label={t('origins.title')}>
          <thead>
            <tr>
              <th scope="col">{t('plan.field')}</th>
              <th scope="col">{t('origins.value')}</th>
              <th scope="col">{t('origins.where')}</th>
            </tr>
          </thead>
          <tbody>
            {written.map(({ path, from }) => (
              <OriginRow key={path} path={path} from={from} />
            ))}
          </tbody>
        </Table>
      )}
      {fields.length > written.length && (
        <Text as="p" variant="body-small" color="secondary">
          {t('origins.library', { count: fields.length - written.length })}
        </Text>
      )}
    </Flex>
  );
}

function OriginRow({ path, from }: { path: string; from: FieldOriginView[] }) {
  return (
    <tr>
      <th scope="row" className={tableStyles.wide}>
        <code>{path}</code>
      </th>
      <td>
        {from.map(({ path: field, value }) => (
          <div key={field}>
            <code>{field}</code> {shownValue(value)}
          </div>
        ))}
      </td>
      <td>
        {from.map(({ path: field, origin }) => (
          <div key={field}>
            <OriginText origin={origin} />
          </div>
        ))}
      </td>
    </tr>
  );
}

function OriginText({ origin }: { origin: OriginView }) {
  const { level, document, line, environment } = origin;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const place = line === undefined ? document : `${document}:${line}`;
  return (
    <>
      {[t(`origins.levels.${level}`), environment, place]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
}
