import { posix } from 'node:path';
import fc from 'fast-check';
import { readTextTemplates } from '../../files/readTextTemplates';
import { checkPromql } from '../../promql/checkPromql';
import type { Resolution } from '../../resolve';
import type { EmitContext } from '../EmitContext';
import { prometheusRuleSpec } from '../monitoring/__testUtils__/prometheusRuleSpec';
import { anyService } from '../monitoring/__testUtils__/anyService';
import { emitRunbooks } from './emitRunbooks';
import { runbookPages } from './serviceRunbooks';
import { NO_DELIVERY } from '../../resolve/delivery/noDelivery';

const context = {
  templates: readTextTemplates('service'),
} as unknown as EmitContext;

function emit(from: Resolution): Map<string, string> {
  return new Map(
    [...emitRunbooks(from, context)].map(([path, { content }]) => [
      path,
      String(content),
    ]),
  );
}

describe('the runbooks of any service', () => {
  const resolutionOf = (service: Resolution['base']): Resolution => ({
    service: service.identity,
    base: service,
    environments: [service],
    delivery: NO_DELIVERY,
    privateResources: [],
    problems: [],
  });

  it('have a page behind every runbook_url, and no dead link', () => {
    fc.assert(
      fc.property(anyService(), service => {
        const files = emit(resolutionOf(service));
        const alerts = prometheusRuleSpec(service)
          .groups.flatMap(({ rules }) => rules)
          .flatMap(({ alert, annotations }) =>
            alert ? [{ alert, annotations }] : [],
          );
        for (const { alert, annotations } of alerts) {
          expect(files.has(`docs/runbooks/${alert}.md`)).toBe(true);
          expect(annotations?.runbook_url).toContain(`/runbooks/${alert}/`);
        }
        expect(files.size).toBe(alerts.length + 1);
        const generated = new Set([...files.keys(), 'docs/index.md']);
        for (const [path, text] of files) {
          for (const [, target = ''] of text.matchAll(/\]\(([^)]*)\)/g)) {
            const local = !/^https?:/.test(target);
            const resolved = posix.join(posix.dirname(path), target);
            expect(!local || generated.has(resolved)).toBe(true);
          }
        }
        for (const { alert } of alerts) {
          expect(files.get('docs/runbooks/index.md')).toContain(
            `[${alert}](${alert}.md)`,
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('ask only what Prometheus understands', () => {
    fc.assert(
      fc.property(anyService(), service => {
        for (const { commands } of runbookPages(resolutionOf(service))) {
          for (const { commands: typed } of commands) {
            for (const { expr } of typed.queries) {
              expect([expr, checkPromql(expr)]).toEqual([expr, []]);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('come out the same each time, with fences that close', () => {
    fc.assert(
      fc.property(anyService(), service => {
        const files = emit(resolutionOf(service));
        expect([...emit(resolutionOf(structuredClone(service)))]).toEqual([
          ...files,
        ]);
        for (const text of files.values()) {
          expect((text.match(/^```/gm) ?? []).length % 2).toBe(0);
          expect(text).not.toMatch(/\bundefined\b|\[object Object\]/);
          expect(text).toMatch(/[^\n]\n$/);
        }
      }),
      { numRuns: 20 },
    );
  });
});
