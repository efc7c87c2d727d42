import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleTable } from '../checks';
import { checksDocument } from './checksDocument';

const PATH = join(__dirname, '../../../../../docs/checks.md');

describe('docs/checks.md', () => {
  it('is what the table of rules says', () => {
    if (process.env.UPDATE_DOCS) writeFileSync(PATH, checksDocument());
    expect(readFileSync(PATH, 'utf8')).toBe(checksDocument());
  });

  it('describes every rule in whole sentences', () => {
    for (const [id, rule] of ruleTable) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const text of [rule.title, rule.why, rule.mend])
        expect(text).toMatch(/^[A-Z].*\.$/);
    }
  });
});
