// Writes the generated files of the library chart: values.schema.json.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assembleSchema } from './assembleSchema.mjs';

const chart = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../../charts/chartwright',
);
writeFileSync(
  join(chart, 'values.schema.json'),
  assembleSchema(join(chart, 'schema')),
);
