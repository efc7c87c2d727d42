import fc from 'fast-check';
import { checkPromql } from '../../promql/checkPromql';
import type { Resolution } from '../../resolve';
import { anyService } from '../monitoring/__testUtils__/anyService';
import { dashboardOf, expressions } from './__testUtils__/dashboardOf';
import { emitDashboards } from './emitDashboards';
import { NO_DELIVERY } from '../../resolve/delivery/noDelivery';

describe('the dashboard of any service', () => {
  const anyResolution = () =>
    anyService().map(
      (service): Resolution => ({
        service: service.identity,
        base: service,
        environments: [service],
        delivery: NO_DELIVERY,
        privateResources: [],
        problems: [],
      }),
    );

  it('asks only what Prometheus understands', () => {
    fc.assert(
      fc.property(anyResolution(), from => {
        for (const expr of expressions(dashboardOf(from))) {
          expect([expr, checkPromql(expr)]).toEqual([expr, []]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has panels with a number, a title and a description of their own, side by side', () => {
    fc.assert(
      fc.property(anyResolution(), from => {
        const { panels } = dashboardOf(from);
        expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
        const taken = new Set<string>();
        for (const { type, title, description, gridPos } of panels) {
          expect(title).not.toBe('');
          expect(type === 'row' || description?.endsWith('.')).toBe(true);
          expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
          for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
            for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
              expect(taken.has(`${x},${y}`)).toBe(false);
              taken.add(`${x},${y}`);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('comes out the same each time', () => {
    fc.assert(
      fc.property(anyResolution(), from => {
        expect([...emitDashboards(structuredClone(from))]).toEqual([
          ...emitDashboards(from),
        ]);
      }),
      { numRuns: 20 },
    );
  });
});
