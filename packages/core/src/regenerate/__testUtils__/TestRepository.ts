import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeFileTree } from '../../files/writeFileTree';
import { generateFromFiles } from '../../generate/generateFromFiles';
import type { ChartRenderer } from '../../render/ChartRenderer';
import {
  applyRegeneration,
  planRegeneration,
  Regeneration,
  RegenerationOptions,
} from '../index';

/** A Service document; `more` are further lines of its `spec`, indented by two. */
export function serviceDocument(tag = '1.0.0', more = ''): string {
  return `apiVersion: chartwright.dev/v1
kind: Service
metadata:
  name: orders
  owner: group:default/shop
spec:
  kind: api
  image: ghcr.io/acme/orders:${tag}
${more}`;
}

/** A generated repository on disk, in a temporary folder, and what a person does with it. */
export class TestRepository {
  /** Holds the repository, and what lies beside it. */
  readonly root = mkdtempSync(join(tmpdir(), 'regenerate-'));
  readonly folder = join(this.root, 'orders');

  /** Generates from a Service document, with files that lie beside the repository. */
  static generate(
    document = serviceDocument(),
    beside: Readonly<Record<string, string>> = {},
  ): TestRepository {
    const repository = new TestRepository();
    for (const [path, text] of Object.entries(beside)) {
      repository.write(`../${path}`, text);
    }
    repository.write('chartwright.yaml', document);
    const { problems, repositories } = generateFromFiles({
      file: join(repository.folder, 'chartwright.yaml'),
    });
    const [generated] = [...repositories];
    if (!generated || !('tree' in generated)) {
      throw new Error(JSON.stringify(problems));
    }
    writeFileTree(repository.folder, generated.tree, { owner: generated.name });
    return repository;
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  write(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  edit(path: string, from: string | RegExp, to: string): void {
    const before = this.read(path);
    const after = before.replace(from, to);
    if (after === before) {
      throw new Error(`${path} has no ${from}`);
    }
    this.write(path, after);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8' });
  }

  /** Makes it a git repository, or adds a commit to it. */
  commit(message = 'Change'): void {
    if (!existsSync(join(this.folder, '.git'))) {
      this.git('init', '-q');
    }
    this.git('add', '-A');
    this.git(
      '-c',
      'user.name=Ada',
      '-c',
      'user.email=ada@example.com',
      'commit',
      '-qm',
      message,
    );
  }

  /** @throws Error with the problems, when there is no plan. */
  async plan(
    options: Partial<RegenerationOptions> = {},
    renderer?: ChartRenderer,
  ): Promise<Regeneration> {
    const planned = await planRegeneration(
      { folder: this.folder, style: 'keep', full: true, ...options },
      renderer,
    );
    if ('problems' in planned) {
      throw new Error(JSON.stringify(planned.problems));
    }
    return planned.regeneration;
  }

  async regenerate(
    options: Partial<RegenerationOptions> = {},
    renderer?: ChartRenderer,
  ): Promise<Regeneration> {
    const regeneration = await this.plan(options, renderer);
    applyRegeneration(this.folder, regeneration, regeneration.style === 'mark');
    return regeneration;
  }

  /** Removes everything, with what lies beside the repository. */
  delete(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
