import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import {
  FieldDifferenceView,
  ObjectDifferenceView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { Table } from '../tables/Table';
import { shownValue } from './planFacts';
import styles from './RegenerationPlanView.module.css';

const SIGNS = { added: '+', removed: '\u2212', changed: '~' } as const;

/** One rendered object that differs: its fields before and after, folded, with its risks in sight. */
export function ChangedObject(props: { difference: ObjectDifferenceView }) {
  const { object, change, fields, risks } = props.difference;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const title = `${SIGNS[change]} ${object.kind} ${object.name}`;
  const warnings = risks.map(({ message }) => (
    <p key={message} className={styles.risk}>
      {message}
    </p>
  ));
  if (change !== 'changed' || fields.length === 0) {
    return (
      <div className={styles.object}>
        <Text as="p">
          <strong>{title}</strong> {t(`plan.objects.${change}`)}
        </Text>
        {warnings}
      </div>
    );
  }
  return (
    <Accordion defaultExpanded={risks.length > 0}>
      <AccordionTrigger
        title={title}
        subtitle={t('plan.fields', { count: fields.length })}
      />
      <AccordionPanel>
        {warnings}
        <Table dense label={title} className={styles.fields}>
          <thead>
            <tr>
              <th scope="col">{t('plan.field')}</th>
              <th scope="col">{t('plan.before')}</th>
              <th scope="col">{t('plan.after')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(field => (
              <FieldRow key={field.path} field={field} />
            ))}
          </tbody>
        </Table>
      </AccordionPanel>
    </Accordion>
  );
}

function FieldRow({ field }: { field: FieldDifferenceView }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return (
    <tr>
      <th scope="row">
        <code>{field.path}</code>
      </th>
      <td className={styles.before}>
        {'before' in field ? (
          <pre>{shownValue(field.before)}</pre>
        ) : (
          t('plan.notSet')
        )}
      </td>
      <td className={styles.after}>
        {'after' in field ? (
          <pre>{shownValue(field.after)}</pre>
        ) : (
          t('plan.notSet')
        )}
      </td>
    </tr>
  );
}
