import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { findPostgres } from './postgres.mjs';

test('PostgreSQL on PATH is taken, when all of it is there', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartwright-path-'));
  const env = { PATH: ['/nothing', folder].join(path.delimiter) };
  writeFileSync(path.join(folder, 'postgres'), '');
  assert.notEqual(findPostgres(env), folder);
  writeFileSync(path.join(folder, 'initdb'), '');
  assert.equal(findPostgres(env), folder);
  rmSync(folder, { recursive: true });
});
