import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { CostView } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { Table } from '../tables/Table';
import tableStyles from '../tables/Table.module.css';
import { money } from './money';

/** One row of {@link CostTable}. */
export interface CostRow {
  title: string;
  cost?: CostView;
}

/** What environments, or services, cost a month with as few and as many Pods as there may be, and their sum. */
export function CostTable(props: {
  /** What the rows are. */
  heading: string;
  rows: CostRow[];
  total?: CostView;
}) {
  const { heading, rows, total } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const notCounted = new Set(
    rows.flatMap(({ cost }) => cost?.notCounted ?? []),
  );
  const assumed = new Set(rows.flatMap(({ cost }) => cost?.assumed ?? []));
  return (
    <Flex direction="column" gap="2">
      <Table dense label={t('cost.title')}>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col" className={tableStyles.number}>
              {t('cost.minimum')}
            </th>
            <th scope="col" className={tableStyles.number}>
              {t('cost.maximum')}
            </th>
            <th scope="col" className={tableStyles.number}>
              {t('cost.storage')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, cost }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <Amounts cost={cost} />
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{t('cost.total')}</th>
              <Amounts cost={total} />
            </tr>
          </tfoot>
        )}
      </Table>
      <Text as="p" variant="body-small" color="secondary">
        {t('cost.basis')}
      </Text>
      <Sentences heading={t('cost.assumed')} sentences={assumed} />
      <Sentences heading={t('cost.notCounted')} sentences={notCounted} />
    </Flex>
  );
}

function Sentences(props: { heading: string; sentences: ReadonlySet<string> }) {
  const { heading, sentences } = props;
  if (sentences.size === 0) return null;
  return (
    <Text as="p" variant="body-small" color="secondary">
      {heading} {[...sentences].join('; ')}.
    </Text>
  );
}

function Amounts({ cost }: { cost?: CostView }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return cost ? (
    <>
      {[cost.minimum, cost.maximum, cost.storage].map((amount, index) => (
        // eslint-disable-next-line react/no-array-index-key -- the columns are always these three
        <td key={index} className={tableStyles.number}>
          {money(amount, cost.currency)}
        </td>
      ))}
    </>
  ) : (
    <td colSpan={3}>{t('cost.unknown')}</td>
  );
}
