import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import {
  NewServiceForm,
  PreviewView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { FindingList } from '../Findings/FindingList';
import findingStyles from '../Findings/Findings.module.css';
import type { Question } from './PreviewTabs';

/** What is wrong with the answers, what the checks find in what would be rendered, and the way to the field of each. */
export function PreviewProblems(props: {
  view: PreviewView;
  questions: Record<string, unknown>;
}) {
  const { view, questions } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const findings = view.environments.flatMap(
    environment => environment.findings,
  );
  const failed = view.environments.filter(({ renderError }) => renderError);
  if (view.problems.length + findings.length + failed.length === 0) {
    return <Alert status="success" icon title={t('preview.fine')} />;
  }
  return (
    <Flex direction="column" gap="3">
      {failed.map(({ name, title, renderError }) => (
        <Alert
          key={name}
          status="danger"
          icon
          title={t('deployment.renderFailed', { environment: title })}
          description={renderError}
        />
      ))}
      {view.problems.length > 0 && (
        <ul
          className={findingStyles.findings}
          aria-label={t('preview.problems')}
        >
          {view.problems.map(problem => (
            <li
              key={`${problem.code} ${problem.path} ${problem.message}`}
              className={findingStyles[problem.severity]}
            >
              <Text as="p">
                <strong>{t(`findings.severities.${problem.severity}`)}</strong>{' '}
                {problem.message}
              </Text>
              {problem.hint && (
                <Text as="p" color="secondary">
                  {problem.hint}
                </Text>
              )}
              <Text as="p" variant="body-small" color="secondary">
                {[
                  problem.path,
                  problem.line &&
                    t('preview.line', { line: String(problem.line) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              <ToField field={problem.field} questions={questions} />
            </li>
          ))}
        </ul>
      )}
      <FindingList
        findings={findings}
        action={({ field }) => <ToField field={field} questions={questions} />}
      />
    </Flex>
  );
}

/** Goes to the field that is the cause, when it is on this page of the form. */
function ToField(props: {
  field: keyof NewServiceForm | undefined;
  questions: Record<string, unknown>;
}) {
  const { field, questions } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const question = field && (questions[field] as Question | undefined);
  if (!question) {
    return null;
  }
  return (
    <Button
      size="small"
      variant="secondary"
      onPress={() => document.getElementById(`root_${field}`)?.focus()}
    >
      {t('preview.toField', { field: question.title ?? field })}
    </Button>
  );
}
