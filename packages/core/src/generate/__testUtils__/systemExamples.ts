import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentFiles } from '../../files/findDocuments';

export const EXAMPLES = join(__dirname, '../../../../../examples');

/** Every system among the examples, by itself and with each of its variants, by name. */
export const SYSTEM_EXAMPLES: readonly (readonly [string, DocumentFiles])[] =
  readdirSync(EXAMPLES)
    .sort()
    .filter(name => existsSync(join(EXAMPLES, name, 'system.yaml')))
    .flatMap(name => {
      const file = join(EXAMPLES, name, 'system.yaml');
      const variants = join(EXAMPLES, name, 'variants');
      const names = existsSync(variants) ? readdirSync(variants).sort() : [];
      return [
        [name, { file }] as const,
        ...names.map(
          variant =>
            [
              `${name} with ${variant}`,
              { file, overlays: [join(variants, variant)] },
            ] as const,
        ),
      ];
    });
