import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const require = createRequire(
  fileURLToPath(
    new URL('../../packages/backend/package.json', import.meta.url),
  ),
);
const CHECKED = '2026-01-01T00:00:00.000Z';

const name = index => `service-${String(index).padStart(5, '0')}`;

/** A catalog file with so many components that Chartwright generated. */
export function writeComponents(file, count) {
  const entity = index => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name(index)}
  annotations:
    chartwright.dev/spec: chartwright.yaml
    chartwright.dev/generator-version: 0.1.0
    chartwright.dev/chart-version: 1.${index % 7}.0
spec:
  type: service
  lifecycle: production
  owner: group:default/team-${index % 40}
  system: system-${index % 300}
`;
  writeFileSync(
    file,
    Array.from({ length: count }, (_, i) => entity(i)).join('---\n'),
  );
}

/** What a nightly check would have found of them, put into the plugin's tables. */
export function writeChecks(folder, count) {
  const Database = require('better-sqlite3');
  const database = new Database(join(folder, 'sqlite', 'chartwright.sqlite'));
  const insert = database.prepare(
    `insert into components (entity_ref, name, title, search, system, owner, generator_version, library_version, library_order,
      drift, conflicts, findings_error, findings_warning, findings_info, cost_minimum, cost_maximum, cost_storage,
      cost_currency, checked_at, seen_at)
     values (?, ?, '', ?, ?, ?, '0.1.0', ?, ?, ?, 0, ?, ?, ?, ?, ?, 0, 'USD', ?, ?)`,
  );
  database.transaction(() => {
    for (let index = 0; index < count; index++) {
      const version = `1.${index % 7}.0`;
      insert.run(
        `component:default/${name(index)}`,
        name(index),
        name(index),
        `system-${index % 300}`,
        `group:default/team-${index % 40}`,
        version,
        version,
        index % 3 === 0 ? 1 : 0,
        index % 11 === 0 ? 1 : 0,
        index % 5,
        index % 2,
        10 + (index % 90),
        20 + (index % 400),
        CHECKED,
        CHECKED,
      );
    }
  })();
  database.close();
}

/** How long pages of the fleet take, in milliseconds. */
export async function fleetPages(backend, count) {
  for (;;) {
    const { text } = await backend.request(
      '/catalog/entities/by-query?filter=kind=component,metadata.annotations.chartwright.dev/spec&limit=0',
    );
    if (JSON.parse(text).totalItems >= count) break;
    await setTimeout(1000);
  }
  const queries = {
    'first page': '',
    'ten worst': '?sort=findings&order=desc&limit=10',
    'a system, by library chart': '?system=system-7&group=libraryVersion',
    'a search': '?q=service-049',
    'the last page': `?offset=${count - 50}`,
  };
  const figures = {};
  for (const [title, query] of Object.entries(queries)) {
    const began = performance.now();
    const { status, text } = await backend.request(
      `/chartwright/v1/fleet/components${query}`,
    );
    figures[title] = Math.round(performance.now() - began);
    if (status !== 200) throw new Error(text);
    if (title === 'first page' && JSON.parse(text).total !== count) {
      throw new Error(
        `Expected ${count} components, found ${JSON.parse(text).total}`,
      );
    }
  }
  const began = performance.now();
  const { text } = await backend.request(
    '/chartwright/v1/fleet/components.csv',
  );
  figures['CSV of all'] = Math.round(performance.now() - began);
  if (text.split('\r\n').length !== count + 2)
    throw new Error('CSV is not whole');
  return figures;
}
