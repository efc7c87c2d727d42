import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import { BranchFile } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { UnifiedDiff } from './UnifiedDiff';
import styles from './Proposal.module.css';

/** Where the generator keeps its records; people review what it made, not these. */
const RECORDS = '.chartwright/';

/** The files that a branch changes, each folded; the generator's own records apart from the rest. */
export function ProposalFiles(props: { files: BranchFile[] }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const records = props.files.filter(({ path }) => path.startsWith(RECORDS));
  const files = props.files.filter(({ path }) => !path.startsWith(RECORDS));
  return (
    <section aria-label={t('proposal.files')}>
      <Flex direction="column" gap="2">
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('proposal.filesCount', { count: files.length })}
        </Text>
        {files.map(file => (
          <ChangedFile key={file.path} file={file} />
        ))}
        {records.length > 0 && (
          <details className={styles.records}>
            <summary>
              {t('proposal.records', { count: records.length })}
            </summary>
            <ul>
              {records.map(({ path, change }) => (
                <li key={path}>
                  <code>{path}</code> {t(`proposal.changes.${change}`)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Flex>
    </section>
  );
}

function ChangedFile({ file }: { file: BranchFile }) {
  const { path, oldPath, change, additions, deletions, diff, omitted } = file;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const what = t(`proposal.changes.${change}`);
  return (
    <Accordion>
      <AccordionTrigger
        title={oldPath === undefined ? path : `${oldPath} \u2192 ${path}`}
        subtitle={`${what}  +${additions} \u2212${deletions}`}
      />
      <AccordionPanel>
        {diff === undefined ? (
          <Text as="p">{t(`proposal.omitted.${omitted ?? 'binary'}`)}</Text>
        ) : (
          <UnifiedDiff diff={diff} path={path} />
        )}
      </AccordionPanel>
    </Accordion>
  );
}
