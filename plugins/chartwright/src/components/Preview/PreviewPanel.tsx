import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { chartwrightTranslationRef } from '../../translation';
import { DocumentTab } from './DocumentTab';
import { PreviewForm, standIns } from './previewForm';
import { PreviewMemory } from './previewMemory';
import { PreviewStatus } from './PreviewStatus';
import { PreviewTabs } from './PreviewTabs';
import { Preview } from './usePreview';
import { useWideScreen } from './useWideScreen';
import styles from './Preview.module.css';

/** What stands beside a form: what its answers would become. On a narrow screen it is folded, below the questions. */
export function PreviewPanel(props: {
  form: PreviewForm;
  /** Those of this page of the form, by field. */
  questions: Record<string, unknown>;
  preview: Preview;
  memory: PreviewMemory;
  /** The document as it is being edited. */
  draft?: string;
  onEdit(text: string): void;
  /** The editor is left. */
  onEdited(): void;
  /** Drops what was edited in the document. */
  onReset(): void;
}) {
  const { form, questions, preview, memory, draft } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const wide = useWideScreen();
  const [chosen, setChosen] = useState<boolean>();
  const open = chosen ?? wide;
  return (
    <aside className={styles.place} aria-label={t('preview.title')}>
      <div className={styles.panel}>
        <Flex gap="3" align="center" justify="between">
          <Text as="h3" variant="title-x-small" weight="bold">
            {t('preview.title')}
          </Text>
          <Button
            size="small"
            variant="tertiary"
            aria-expanded={open}
            onPress={() => setChosen(!open)}
          >
            {t(open ? 'preview.hide' : 'preview.show')}
          </Button>
        </Flex>
        <PreviewStatus preview={preview} standIns={standIns(form)} />
        {open && preview.view && (
          <PreviewTabs
            view={preview.view}
            questions={questions}
            memory={memory}
            document={
              <DocumentTab
                text={draft ?? preview.view.document}
                edited={form.document !== undefined}
                readOnly={form.mode === 'upgrade'}
                view={preview.view}
                onEdit={props.onEdit}
                onEdited={props.onEdited}
                onReset={props.onReset}
              />
            }
          />
        )}
      </div>
    </aside>
  );
}
