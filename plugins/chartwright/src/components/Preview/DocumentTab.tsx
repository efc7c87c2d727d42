import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Skeleton, Text } from '@backstage/ui';
import { PreviewView } from '@chartwright/backstage-plugin-chartwright-common';
import { lazy, Suspense } from 'react';
import { chartwrightTranslationRef } from '../../translation';
import styles from './Preview.module.css';

const YamlEditor = lazy(() => import('./YamlEditor'));

/**
 * The document that the answers stand for. It can be edited: the answers follow it, and what no question asks stays in it
 * while the answers change.
 */
export function DocumentTab(props: {
  text: string;
  /** Whether a person has edited it. */
  edited: boolean;
  readOnly: boolean;
  view: PreviewView;
  onEdit(text: string): void;
  onEdited(): void;
  onReset(): void;
}) {
  const { text, edited, readOnly, view, onEdit, onEdited, onReset } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const located = view.problems.filter(({ line }) => line !== undefined);
  return (
    <Flex direction="column" gap="2">
      <Text as="p" variant="body-small" color="secondary">
        {t(readOnly ? 'preview.documentFixed' : 'preview.documentHelp')}
      </Text>
      <div className={styles.editor}>
        <Suspense fallback={<Skeleton height={240} />}>
          <YamlEditor
            label={t('preview.documentLabel')}
            value={text}
            readOnly={readOnly}
            onChange={onEdit}
            onBlur={onEdited}
          />
        </Suspense>
      </div>
      {located.map(({ line, column, message, severity }) => (
        <Text
          as="p"
          key={`${line}:${column} ${message}`}
          color={severity === 'error' ? 'danger' : 'secondary'}
        >
          {t('preview.at', {
            line: String(line),
            column: String(column ?? 1),
            message,
          })}
        </Text>
      ))}
      {edited && view.beyondForm.length > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('regenerate.beyondForm', { paths: view.beyondForm.join(', ') })}
        </Text>
      )}
      {edited && (
        <div>
          <Button size="small" variant="secondary" onPress={onReset}>
            {t('preview.reset')}
          </Button>
        </div>
      )}
    </Flex>
  );
}
