import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { chartwrightTranslationRef } from '../translation';

/** Chooses one of the environments. */
export function EnvironmentToggle(props: {
  environments: readonly { name: string; title: string }[];
  value: string;
  onChange(environment: string): void;
}) {
  const { environments, value, onChange } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return (
    <ToggleButtonGroup
      aria-label={t('manifests.environment')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={keys => onChange(String([...keys][0]))}
    >
      {environments.map(({ name, title }) => (
        <ToggleButton key={name} id={name}>
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
