import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

interface Schema {
  [key: string]: unknown;
  if?: Schema;
  properties?: Record<string, Schema>;
  allOf?: Schema[];
  then?: Schema;
}

const pagesOf = (template: string): Schema[] =>
  parse(
    readFileSync(
      path.resolve(__dirname, `../../../templates/${template}/template.yaml`),
      'utf8',
    ),
  ).spec.parameters;

const [identity, workload, dependencies, exposure, reliability] =
  pagesOf('new-service');
const asked = [identity, workload, dependencies, exposure, reliability].map(
  page => page!,
);
const [service, answersPage] = pagesOf('regenerate-service');
/** What is asked of those who change answers, and the rule for the review page. */
const [answers, titles] = answersPage!.allOf!;

/** Defaults that stand for "as before". */
const NEUTRAL = ['exposed', 'scaling'];

/** The question as "Regenerate service" asks it: nothing is filled in, nothing is required but the parts of a list's row. */
function withoutDefaults(schema: Schema, field?: string, row = false): Schema {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(
        ([key]) =>
          (key !== 'default' || NEUTRAL.includes(field ?? '')) &&
          (key !== 'required' || row) &&
          key !== 'ui:autofocus',
      )
      .map(([key, value]) => [
        key,
        key === 'properties'
          ? Object.fromEntries(
              Object.entries(value as Record<string, Schema>).map(
                ([name, inner]) => [name, withoutDefaults(inner, name, row)],
              ),
            )
          : withoutDefaultsIn(value, row || key === 'items'),
      ]),
  );
}

function withoutDefaultsIn(value: unknown, row: boolean): unknown {
  if (Array.isArray(value)) {
    return value.map(inner => withoutDefaultsIn(inner, row));
  }
  return typeof value === 'object' && value !== null
    ? withoutDefaults(value as Schema, undefined, row)
    : value;
}

/** The rules that bring questions, without those that only require answers, and those for the review page. */
function asking(rules: Schema[] = []): Schema[] {
  return rules
    .filter(({ if: condition }) => !condition?.not)
    .filter(({ then }) => then?.properties || then?.allOf)
    .map(rule =>
      rule.then?.allOf
        ? { ...rule, then: { ...rule.then, allOf: asking(rule.then.allOf) } }
        : rule,
    );
}

describe('template "Regenerate service"', () => {
  it('asks what "New service" asks, but for the name', () => {
    const {
      document: _edited,
      name,
      ...properties
    } = Object.assign(
      {},
      ...asked.toReversed().map(page => page.properties),
    ) as Record<string, Schema>;
    expect(name).toBeDefined();
    expect(answers?.then?.properties).toEqual(
      withoutDefaults({ properties }).properties,
    );
    expect(answers?.then?.allOf).toEqual(
      asked
        .flatMap(({ allOf }) => asking(allOf))
        .map(rule => withoutDefaults(rule)),
    );
  });

  it('has every question under a heading, once', () => {
    const { sections } = answersPage?.['ui:options'] as {
      sections: { title: string; fields: string[] }[];
    };
    expect(sections.map(({ title }) => title)).toEqual(
      asked.map(({ title }) => title),
    );
    const fields = sections.flatMap(section => section.fields);
    expect(new Set(fields).size).toBe(fields.length);
    expect(new Set(fields)).toEqual(new Set(questionsOf(answers!.then!)));
    expect(Object.keys(titles!.then!.properties!)).toEqual(fields);
  });

  it('takes nothing but the service from the address', () => {
    expect(service?.['ui:options']).toEqual({
      within: 'ChartwrightRecordedAnswers',
    });
    expect(service?.required).toEqual(['entityRef', 'mode']);
  });
});

function questionsOf({ properties = {}, allOf = [], then }: Schema): string[] {
  return [
    ...Object.keys(properties),
    ...(then ? questionsOf(then) : []),
    ...allOf.flatMap(rule => (rule.then ? questionsOf(rule.then) : [])),
  ];
}
