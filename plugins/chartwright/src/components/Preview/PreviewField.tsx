import { useApi } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useMemo, useState } from 'react';
import { chartwrightApiRef } from '../../api';
import { ErrorTree, fieldProblems, withFieldProblems } from './fieldProblems';
import { PreviewForm, previewRequest, withDocument } from './previewForm';
import { previewMemory } from './previewMemory';
import { PreviewPanel } from './PreviewPanel';
import { usePreview } from './usePreview';
import styles from './Preview.module.css';

/** `ui:options` of the `ChartwrightPreview` field. */
export interface PreviewOptions {
  /** Another field at the root of a page, which the preview stands beside. Default: the form's own. */
  within?: string;
}

/**
 * A whole page of a form, given by `ui:field` at its root: its fields, and beside them what the answers would become. What
 * is wrong with an answer is said at its field as soon as it is typed.
 */
export function PreviewField(
  props: FieldExtensionComponentProps<PreviewForm, PreviewOptions>,
) {
  const { errorSchema, formData = {}, onChange, registry, uiSchema } = props;
  const { within = 'ObjectField' } = (uiSchema?.['ui:options'] ??
    {}) as PreviewOptions;
  const chartwrightApi = useApi(chartwrightApiRef);
  const memory = previewMemory(chartwrightApi, formData.entityRef ?? 'new');
  const [draft, setDraft] = useState<string>();
  const preview = usePreview(
    draft !== undefined && !withDocument(formData, draft)
      ? { document: draft, entityRef: formData.entityRef }
      : previewRequest(formData),
    memory,
  );
  const problems = useMemo(
    () => preview.view && fieldProblems(preview.view),
    [preview.view],
  );

  const editDocument = (text: string) => {
    setDraft(text);
    const edited = withDocument(formData, text);
    if (edited) onChange(edited);
  };

  const Fields = registry.fields[within];
  return (
    <div className={styles.layout}>
      <div className={styles.columns}>
        <div className={styles.form}>
          {Fields && (
            <Fields
              {...props}
              errorSchema={
                problems
                  ? (withFieldProblems(
                      errorSchema as ErrorTree | undefined,
                      problems,
                    ) as typeof errorSchema)
                  : errorSchema
              }
            />
          )}
        </div>
        <PreviewPanel
          form={formData}
          questions={props.schema.properties ?? {}}
          preview={preview}
          memory={memory}
          draft={draft}
          onEdit={editDocument}
          onEdited={() =>
            setDraft(text =>
              text === undefined || withDocument({}, text) ? undefined : text,
            )
          }
          onReset={() => {
            setDraft(undefined);
            onChange({ ...formData, document: undefined });
          }}
        />
      </div>
    </div>
  );
}
