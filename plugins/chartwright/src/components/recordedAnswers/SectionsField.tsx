import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Flex, Text } from '@backstage/ui';
import type { ComponentProps } from 'react';

/** Questions of a page that belong together. */
export interface Section {
  title: string;
  /** Names of their properties, in their order. */
  fields: string[];
}

/** `ui:options` of the `ChartwrightSections` field. */
export interface SectionsOptions {
  sections?: Section[];
  /** What stands there when the page has nothing to ask. */
  empty?: string;
}

type SectionsProps = FieldExtensionComponentProps<
  Record<string, unknown>,
  SectionsOptions
>;

/** What the form hands to the template of an object. */
type ObjectTemplateProps = ComponentProps<
  NonNullable<NonNullable<SectionsProps['uiSchema']>['ui:ObjectFieldTemplate']>
>;

/** A whole page of a form, given by `ui:field` at its root: its questions under headings. */
export function SectionsField(props: SectionsProps) {
  const { ObjectField } = props.registry.fields;
  return ObjectField ? (
    <ObjectField
      {...props}
      uiSchema={{ ...props.uiSchema, 'ui:ObjectFieldTemplate': Sections }}
    />
  ) : null;
}

function Sections({ properties, uiSchema }: ObjectTemplateProps) {
  const { sections = [], empty = '' } = (uiSchema?.['ui:options'] ??
    {}) as SectionsOptions;
  const visible = properties.filter(({ hidden }) => !hidden);
  if (visible.length === 0) {
    return <Text as="p">{empty}</Text>;
  }
  return (
    <Flex direction="column" gap="6">
      {sections.map(({ title, fields }) => {
        const shown = fields.flatMap(field =>
          visible.filter(({ name }) => name === field),
        );
        return (
          shown.length > 0 && (
            <section key={title} aria-label={title}>
              <Flex direction="column" gap="4">
                <Text as="h3" variant="title-medium" weight="bold">
                  {title}
                </Text>
                {shown.map(({ name, content }) => (
                  <div key={name}>{content}</div>
                ))}
              </Flex>
            </section>
          )
        );
      })}
    </Flex>
  );
}
