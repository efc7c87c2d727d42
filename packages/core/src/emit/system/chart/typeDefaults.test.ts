import type { ResourceType } from '../../../resources/ResourceType';
import { parseResourceType } from '../../../resources/parseResourceType';
import { typeDefaults } from './typeDefaults';

const TEMPLATES = new Map([
  [
    '_all.tpl',
    ['embedded', 'operator', 'backup', 'restore']
      .map(part => `{{ define "chartwright.type.toy.${part}" }}{{ end }}`)
      .join('\n'),
  ],
]);

function toy(text: string): ResourceType {
  return parseResourceType(
    'toy',
    `title: Toy\n${text}`,
    'type.yaml',
    TEMPLATES,
  );
}

/** What the template prints, as far as it is no action. */
function printed(template: string) {
  const body = /\.defaults" \}\}\n([\s\S]*)\n\{\{- end \}\}/.exec(template);
  return JSON.parse((body?.[1] ?? '').replaceAll('{{ "{{" }}', '{{'));
}

const OPERATOR = `
modes:
  operator:
    host: '{name}'
    ingress: { peers: { podLabels: { app: '{name}' }, ports: [7000] } }
    egress: { api: { ports: [443] } }
`;

describe('typeDefaults', () => {
  it('holds the peers of each mode, with placeholders', () => {
    const { modes } = printed(typeDefaults(toy(OPERATOR)));
    expect(modes).toEqual({
      operator: {
        ingress: { peers: { podLabels: { app: '{name}' }, ports: [7000] } },
        egress: { api: { ports: [{ port: 443, protocol: 'TCP' }] } },
      },
    });
  });

  it('holds alerts with the modes that they are for, without what is for people', () => {
    const { alerts } = printed(
      typeDefaults(
        toy(`${OPERATOR}
alerts:
  ToyDown:
    modes: [operator]
    when: backup
    expr: toy_up{job="{name}"} == 0
    for: 1m
    severity: critical
    summary: '{name} is down'
    description: 'See {{ $labels.pod }}.'
    runbook: Wind it up.
`),
      ),
    );
    expect(alerts).toEqual({
      ToyDown: {
        modes: ['operator'],
        when: 'backup',
        rule: {
          expr: 'toy_up{job="{name}"} == 0',
          for: '1m',
          labels: { severity: 'critical' },
          annotations: {
            summary: '{name} is down',
            description: 'See {{ $labels.pod }}.',
          },
        },
      },
    });
  });

  it('watches backups only of types that make some', () => {
    const backsUp = toy(
      "modes: { embedded: { host: '{name}', backup: true } }",
    );
    expect(Object.keys(printed(typeDefaults(backsUp)).alerts)).toEqual([
      'BackupMissing',
      'RestoreDrillFailed',
    ]);
    expect(printed(typeDefaults(toy(OPERATOR))).alerts).toEqual({});
  });

  it('lets no text of a type become an action of the template', () => {
    const text = typeDefaults(
      toy(`${OPERATOR}
alerts:
  Toy:
    expr: up == 0
    for: 1m
    severity: info
    summary: '{{ .Values.secret }} and {{{{'
    description: d
    runbook: r
`),
    );
    const actions = text.match(/\{\{.*?\}\}/gs) ?? [];
    expect(
      actions
        .filter(action => action !== '{{ "{{" }}')
        .map(a => a.slice(0, 12)),
    ).toEqual(['{{- /*\nTraff', '{{- define "', '{{- end }}']);
  });
});
