import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './generatedFiles';

describe('files made from the schemas', () => {
  it.each(Object.entries(generatedFiles()))(
    '%s is up to date (else: yarn generate)',
    (path, content) => {
      expect(readFileSync(join(__dirname, '../..', path), 'utf8')).toBe(
        content,
      );
    },
  );
});
