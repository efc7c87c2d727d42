import fc from 'fast-check';
import { checkAlertTemplate } from './checkAlertTemplate';

describe('checkAlertTemplate', () => {
  it.each([
    '',
    'plain text with } and {',
    '{{ $labels.pod }} uses {{ $value | humanizePercentage }}',
    '{{- $value -}}',
    '{{ with $labels.cronjob }}CronJob {{ . }}{{ else }}Job {{ $labels.job_name }}{{ end }}',
    '{{ printf "%.2f}}" $value }}',
    '{{ range query "up == 0" }}{{ .Labels.instance }} {{ end }}',
    '{{ $x := first (query `max(up)`) }}{{ $x | value | humanize }}',
    '{{ if gt $value 0.5 }}high{{ end }}',
    '{{/* a comment with anything: x */}}',
    '{{ "{{" }}',
    '{{ $externalURL }} {{ (index $labels "a-b") }}',
  ])('accepts %j', text => {
    expect(checkAlertTemplate(text)).toEqual([]);
  });

  it.each([
    ['{{ $labels.pod', 1, 1, 'not closed'],
    ['a\nb {{ pod }}', 2, 3, 'no function `pod`'],
    ['{{ $pod }}', 1, 1, 'no variable `$pod`'],
    ['{{ }}', 1, 1, 'empty'],
    ['{{ if $value }}x', 1, 17, 'not closed by `{{ end }}`'],
    ['x {{ end }}', 1, 3, '`end` without'],
    ['{{ $value % 2 }}', 1, 1, '`%` is not expected'],
  ])('refuses %j', (text, line, column, message) => {
    expect(checkAlertTemplate(text)).toMatchObject([
      {
        code: 'CW_ALERT_TEMPLATE',
        line,
        column,
        message: expect.stringContaining(message),
      },
    ]);
  });

  it('ends for any text, and accepts all without braces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(checkAlertTemplate(text.split('{{').join(''))).toEqual([]);
        expect(checkAlertTemplate(`{{${text}`).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
