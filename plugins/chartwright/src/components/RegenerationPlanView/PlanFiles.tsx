import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Flex, Text } from '@backstage/ui';
import {
  ConflictView,
  RegenerationFileView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { filesByChange } from './planFacts';
import styles from './RegenerationPlanView.module.css';

/** The files that change, by what happens to them; conflicts with both sides. */
export function PlanFiles(props: { files: RegenerationFileView[] }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const groups = filesByChange(props.files);
  if (groups.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('plan.files')}>
      <Flex direction="column" gap="3">
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('plan.files')}
        </Text>
        {groups.map(({ change, files }) => (
          <div key={change}>
            <Flex gap="2" align="center" className={styles.groupHead}>
              <Text as="h4" variant="body-medium" weight="bold">
                {t(`plan.changes.${change}`)}
              </Text>
              <Badge size="small">{String(files.length)}</Badge>
              <Text variant="body-small" color="secondary">
                {t(`plan.changeHelp.${change}`)}
              </Text>
            </Flex>
            <ul className={styles.files}>
              {files.map(file => (
                <PlannedFile key={file.path} file={file} />
              ))}
            </ul>
          </div>
        ))}
      </Flex>
    </section>
  );
}

function PlannedFile({ file }: { file: RegenerationFileView }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const { path, generatedPath, reason, conflicts } = file;
  return (
    <li>
      <code>{path}</code>
      {generatedPath !== undefined && (
        <Text variant="body-small" color="secondary">
          {` ${t('plan.renamed', { path: generatedPath })}`}
        </Text>
      )}
      {reason !== undefined && (
        <Text as="p" variant="body-small" color="secondary">
          {reason}
        </Text>
      )}
      {conflicts.map(conflict => (
        <Conflict key={conflict.path} conflict={conflict} />
      ))}
    </li>
  );
}

function Conflict({ conflict }: { conflict: ConflictView }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const { path, theirs, ours } = conflict;
  return (
    <div className={styles.conflict}>
      {path !== '' && <code className={styles.conflictPath}>{path}</code>}
      <dl className={styles.sides}>
        <div>
          <dt>{t('plan.yours')}</dt>
          <dd>
            <pre>{theirs ?? t('plan.nothing')}</pre>
          </dd>
        </div>
        <div>
          <dt>{t('plan.generated')}</dt>
          <dd>
            <pre>{ours ?? t('plan.nothing')}</pre>
          </dd>
        </div>
      </dl>
    </div>
  );
}
