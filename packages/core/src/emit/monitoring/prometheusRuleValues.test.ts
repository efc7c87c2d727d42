import fc from 'fast-check';
import type { HelmValues } from '../values/helmValues';
import { checkPromql } from '../../promql/checkPromql';
import {
  describeWithPromtool,
  ruleCheckReport,
} from './__testUtils__/promtool';
import { prometheusRuleSpec } from './__testUtils__/prometheusRuleSpec';
import { prometheusRuleValues } from './prometheusRuleValues';
import { anyService } from './__testUtils__/anyService';
import {
  resolvedAlert,
  resolvedService,
} from './__testUtils__/resolvedService';

interface Rule {
  expr: string;
  for: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

function rulesOf(service = resolvedService()): Record<string, Rule> {
  const { groups } = prometheusRuleValues(service) as unknown as {
    groups: Record<string, { rules: Record<string, Rule> }>;
  };
  return groups.orders?.rules ?? {};
}

describe('prometheusRuleValues', () => {
  it('has a rule for each alert that applies', () => {
    expect(Object.keys(rulesOf())).toHaveLength(19);
    expect(Object.keys(rulesOf(resolvedService({ kind: 'Job' })))).toEqual([
      'CronJobOverdue',
      'JobFailed',
      'OutOfMemory',
    ]);
  });

  it('says what all alerts share once, and lets the chart fill in alert and namespace', () => {
    expect(prometheusRuleValues(resolvedService())).toMatchObject({
      alertLabels: {
        environment: 'production',
        namespace: '$namespace',
        service: 'orders',
        system: 'shop',
        team: 'shop',
      },
      alertAnnotations: {
        dashboard_url:
          'https://grafana.example.com/d/cw-orders?var-namespace=shop-production',
        logs_url: 'https://logs.example.com/shop-production/orders',
        runbook_url: 'https://docs.example.com/orders/runbooks/$alert/',
      },
    });
  });

  it('differs between two environments in nothing that the environment does not change', () => {
    const values = (environment: string) =>
      prometheusRuleValues(resolvedService({ environment }));
    expect(values('staging').groups).toEqual(values('production').groups);
  });

  it('leaves out a link that the platform has no template for', () => {
    const service = resolvedService({ monitoring: { links: {} } });
    expect(prometheusRuleValues(service).alertAnnotations).toEqual({});
  });

  it('keeps a group name and interval that a system fixes', () => {
    const service = resolvedService({
      monitoring: {
        alertGroup: { name: 'bi-platform.rules', interval: '30s' },
      },
    });
    const groups = prometheusRuleValues(service).groups as HelmValues;
    expect(groups['bi-platform.rules']).toMatchObject({ interval: '30s' });
  });

  describe('the same alert in the words of five systems', () => {
    const withoutBlanks = (text = '') => text.replace(/\s/g, '');

    it('BI: a ratio of 5 %, critical', () => {
      const alert = resolvedAlert('HighErrorRate', {
        mode: 'ratio',
        threshold: 0.05,
        window: '5m',
        for: '5m',
        severity: 'critical',
      });
      const rule = rulesOf(resolvedService({ alerts: [alert] })).HighErrorRate;
      for (const part of ['http_requests_total', '5..', '[5m]', '>0.05']) {
        expect(withoutBlanks(rule?.expr)).toContain(part);
      }
      expect(rule).toMatchObject({
        for: '5m',
        labels: { severity: 'critical' },
      });
      expect(rule?.annotations.description).toContain('$value');
    });

    it('OPP: 0.1 errors a second, warning', () => {
      const alert = resolvedAlert('HighErrorRate', {
        mode: 'rate',
        threshold: 0.1,
        for: '2m',
      });
      const rule = rulesOf(resolvedService({ alerts: [alert] })).HighErrorRate;
      expect(withoutBlanks(rule?.expr)).toBe(
        'sumby(namespace,job)(rate(http_requests_total{namespace="$namespace",job="orders",status=~"5.."}[5m]))>0.1',
      );
    });

    it('BI, OPP: latency under a name of their own', () => {
      const alert = resolvedAlert('HighLatency', {
        name: 'HighResponseTime',
        threshold: 2,
      });
      const rules = rulesOf(resolvedService({ alerts: [alert] }));
      expect(Object.keys(rules)).toEqual(['HighResponseTime']);
      expect(withoutBlanks(rules.HighResponseTime?.expr)).toMatch(
        /^histogram_quantile\(0\.95,sumby\(le,.*http_request_duration_seconds_bucket.*\[5m\]\)\)\)>2$/,
      );
    });

    it('OPP: one rule over two jobs', () => {
      const alert = resolvedAlert('ServiceDown', {
        expr: 'up{job=~"api-service|web-interface"} == 0',
        for: '1m',
        severity: 'critical',
      });
      const rule = rulesOf(resolvedService({ alerts: [alert] })).ServiceDown;
      expect(rule?.expr).toBe('up{job=~"api-service|web-interface"} == 0');
      expect(rule?.annotations.summary).toContain('$labels.job');
    });

    it('FIN: two levels of one alert', () => {
      const rules = rulesOf(
        resolvedService({
          alerts: [
            resolvedAlert('MemorySaturation', { threshold: 0.8 }),
            resolvedAlert('MemorySaturation', {
              name: 'MemoryExhausted',
              threshold: 0.95,
              severity: 'critical',
            }),
          ],
        }),
      );
      expect(rules.MemorySaturation?.expr).toMatch(/> 0\.8$/);
      expect(rules.MemoryExhausted?.expr).toMatch(/> 0\.95$/);
    });

    it('BBA: an own expression with its words', () => {
      const rules = rulesOf(
        resolvedService({
          alerts: [
            {
              name: 'CacheHitRatioLow',
              type: 'custom',
              severity: 'warning',
              for: '10m',
              labels: { area: 'cache' },
              expr: 'redis_keyspace_hits_total / (redis_keyspace_hits_total + redis_keyspace_misses_total) < 0.9',
              summary: 'Cache hit ratio below 90 %',
            },
          ],
        }),
      );
      expect(rules.CacheHitRatioLow).toMatchObject({
        labels: { severity: 'warning', area: 'cache' },
        annotations: {
          summary: 'Cache hit ratio below 90 %',
          description: 'Cache hit ratio below 90 %',
        },
      });
    });
  });

  it('selects by label where Pods are found by annotation', () => {
    const monitoring = {
      scrape: 'annotations' as const,
      job: 'kubernetes-pods',
    };
    const alerts = [resolvedAlert('ServiceDown')];
    expect(
      rulesOf(resolvedService({ alerts, monitoring })).ServiceDown?.expr,
    ).toBe(
      'up{namespace="$namespace",job="kubernetes-pods",app="orders"} == 0',
    );
  });
});

describe('rules of any service', () => {
  it('are PromQL that Prometheus takes', () => {
    fc.assert(
      fc.property(anyService(), service => {
        for (const { rules } of prometheusRuleSpec(service).groups) {
          for (const { expr } of rules)
            expect([expr, checkPromql(expr)]).toEqual([expr, []]);
        }
      }),
    );
  });

  it('have unique names, a severity and their links', () => {
    fc.assert(
      fc.property(anyService(), service => {
        const alerts = prometheusRuleSpec(service)
          .groups.flatMap(({ rules }) => rules)
          .filter(({ alert }) => alert !== undefined);
        const names = alerts.map(({ alert }) => alert?.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
        for (const { alert, labels, annotations, for: pending } of alerts) {
          expect(['critical', 'warning', 'info']).toContain(labels?.severity);
          expect(labels?.namespace).toBe(service.environment.namespace);
          expect(annotations?.runbook_url).toContain(`/runbooks/${alert}/`);
          expect(annotations?.dashboard_url).toBeDefined();
          expect(annotations?.summary).not.toBe('');
          expect(annotations?.description).not.toBe('');
          expect(pending).toMatch(/^\d+[smhd]$/);
        }
      }),
    );
  });

  it('leave no token for anyone to find', () => {
    fc.assert(
      fc.property(anyService(), service => {
        const text = JSON.stringify(prometheusRuleSpec(service));
        expect(text).not.toMatch(/\$(namespace|window|alert)\b/);
      }),
    );
  });

  it('are the same in every run', () => {
    fc.assert(
      fc.property(anyService(), service => {
        const again = structuredClone(service);
        expect(JSON.stringify(prometheusRuleValues(again))).toBe(
          JSON.stringify(prometheusRuleValues(service)),
        );
      }),
    );
  });
});

describeWithPromtool('rules of each kind, read by Prometheus', () => {
  it.each(['Deployment', 'StatefulSet', 'CronJob', 'Job', 'Rollout'] as const)(
    'takes every rule of a %s',
    kind => {
      expect(
        ruleCheckReport(prometheusRuleSpec(resolvedService({ kind }))),
      ).toBe('');
    },
  );
});
