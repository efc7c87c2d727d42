import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import {
  serviceDocument,
  TestRepository,
} from './__testUtils__/TestRepository';
import { applyRegeneration } from './index';
import { mergeFile } from './merge/mergeFile';
import type { ConflictStyle } from './merge/TextMerge';
import { regenerationMarkdown } from './report/regenerationMarkdown';
import { reasonToStop } from './reasonToStop';
import type { Regeneration } from './Regeneration';

/**
 * What users of other generators reported, and what must not happen here. Each test names the tool and the issue.
 */

const lines = (...text: string[]) => `${text.join('\n')}\n`;
const merge = (
  path: string,
  base: string,
  theirs: string,
  ours: string,
  style: ConflictStyle = 'keep',
) => mergeFile(path, { base, theirs, ours }, { style });
const change = ({ files }: Regeneration, path: string) =>
  files.find(file => file.path === path)?.change;

jest.setTimeout(1_500_000);

let repository: TestRepository;
beforeEach(() => {
  repository = TestRepository.generate();
});
afterEach(() => repository.delete());
/** A further line of the document's `spec`. */
const ask = (line: string) =>
  repository.edit('chartwright.yaml', 'kind: api', `kind: api\n  ${line}`);
const upgrade = (more = '') =>
  repository.write('chartwright.yaml', serviceDocument('2.0.0', more));

describe('Backstage', () => {
  it('backstage/backstage #14416, #31361, #30494: an update reaches a service that exists, beside its edits', async () => {
    repository.edit(
      'chart/values-production.yaml',
      'replicas: 2',
      'replicas: 7',
    );
    upgrade();
    const regeneration = await repository.regenerate();
    expect(repository.read('chart/values.yaml')).toContain('tag: 2.0.0');
    expect(repository.read('chart/values-production.yaml')).toContain(
      'replicas: 7',
    );
    expect(regenerationMarkdown(regeneration)).toContain('chart/values.yaml');
  });

  it('backstage/backstage #12985, #26342: the answers are in the repository, and one of them can be changed', async () => {
    ask('env: { LOG_LEVEL: debug }');
    const { conflicts } = await repository.regenerate();
    expect(conflicts).toBe(0);
    expect(repository.read('chart/values.yaml')).toContain('LOG_LEVEL: debug');
    expect(repository.read('chartwright.yaml')).toContain(
      'env: { LOG_LEVEL: debug }',
    );
  });

  it('backstage/backstage #28112, #23447: what is to be deleted is part of the change', async () => {
    ask('alerts: { PodRestarts: false }');
    const { changes } = await repository.plan();
    expect(changes.remove).toContain('docs/runbooks/PodRestarts.md');
  });

  it('backstage/backstage #17911: it can be run again when it was run before', async () => {
    upgrade();
    await repository.regenerate();
    const again = await repository.regenerate();
    expect([again.drift, again.conflicts]).toEqual([false, 0]);
  });

  it('scaffolder-relation-processor: what only a person has is not deleted, and what a person deleted does not come back', async () => {
    repository.write('src/main.ts', 'own\n');
    repository.write('docs/adr/1.md', 'own\n');
    repository.remove('docs/runbooks/PodRestarts.md');
    upgrade('  runbook: { notes: { PodRestarts: Look at it. } }\n');
    const regeneration = await repository.regenerate();
    expect(
      repository.read('src/main.ts') + repository.read('docs/adr/1.md'),
    ).toBe('own\nown\n');
    expect(repository.has('docs/runbooks/PodRestarts.md')).toBe(false);
    expect(change(regeneration, 'docs/runbooks/PodRestarts.md')).toBe('kept');
  });

  it('scaffolder-relation-processor: new files come rendered, without a brace of the template language', async () => {
    upgrade('  alerts: { custom: { Stuck: { expr: up > 1 } } }\n');
    await repository.regenerate();
    expect(repository.read('docs/runbooks/Stuck.md')).not.toMatch(
      /\{\{#|\{\{>|\$\{\{/,
    );
  });
});

describe('copier', () => {
  it('copier-org/copier #613: a conflict is in the file between markers, and in no .rej beside it', async () => {
    repository.commit();
    repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.5.0');
    upgrade();
    await repository.regenerate({ style: 'mark' });
    expect(repository.read('chart/values.yaml')).toContain(
      lines(
        '<<<<<<< yours',
        '  tag: 1.5.0',
        '||||||| generated before',
        '  tag: 1.0.0',
        '=======',
        '  tag: 2.0.0',
        '>>>>>>> generated now',
      ),
    );
    expect(repository.git('status', '--porcelain')).not.toMatch(
      /\.(rej|orig)$/m,
    );
    expect(
      repository.git('ls-files', '--unmerged').trim().split('\n'),
    ).toHaveLength(3);
  });

  it('copier-org/copier #343: the difference is shown before anything is decided', async () => {
    upgrade();
    const before = repository.read('chart/values.yaml');
    const { drift, files } = await repository.plan();
    expect([drift, repository.read('chart/values.yaml')]).toEqual([
      true,
      before,
    ]);
    expect(
      files.find(({ path }) => path === 'chart/values.yaml'),
    ).toMatchObject({ change: 'updated' });
  });

  it('copier-org/copier #2768: a fresh clone in CI gives the same plan as the place where it was made', async () => {
    repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.5.0');
    upgrade();
    repository.commit();
    const here = await repository.plan();
    repository.git(
      'clone',
      '-q',
      '--depth',
      '1',
      `file://${repository.folder}`,
      '../clone',
    );
    const there = await repository.plan({
      folder: join(repository.root, 'clone'),
    });
    expect(there.files).toEqual(here.files);
    expect(there.conflicts).toBe(1);
  });

  it('copier-org/copier #1849: equal changes of nested data by both sides are no conflict', () => {
    const base = lines('a:', '  b: { c: 1, d: [1, 2] }', '  e:', '    - x');
    const both = lines(
      'a:',
      '  b: { c: 2, d: [1, 2, 3] }',
      '  e:',
      '    - x',
      '    - y',
    );
    expect(merge('v.yaml', base, both, both)).toMatchObject({
      text: both,
      conflicts: [],
    });
    const reformatted = lines(
      'a:',
      '    b:',
      '        c: 2',
      '        d: [1, 2, 3]',
      '    e: [x, y]',
    );
    expect(merge('v.yaml', base, reformatted, both)).toMatchObject({
      text: reformatted,
      conflicts: [],
    });
  });

  it('copier-org/copier #2300: services of one monorepo are regenerated each by itself', async () => {
    const other = TestRepository.generate();
    other.write('chartwright.yaml', serviceDocument('2.0.0'));
    const sibling = join(repository.folder, 'services/other');
    cpSync(other.folder, sibling, { recursive: true });
    other.delete();
    upgrade();
    await repository.regenerate();
    const values = () => repository.read('services/other/chart/values.yaml');
    expect(values()).toContain('tag: 1.0.0');
    const planned = await repository.plan({ folder: sibling });
    applyRegeneration(sibling, planned, false);
    expect(values()).toContain('tag: 2.0.0');
  });

  it('mjun0812/python-copier-template PR #41: a conflict is never taken for success', async () => {
    repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.5.0');
    upgrade();
    const regeneration = await repository.plan();
    expect(regeneration.conflicts).toBe(1);
    expect(
      reasonToStop(regeneration, { onConflict: 'fail', conflictLimit: 50 }),
    ).toBeDefined();
  });

  it('copier PR #1587: a file that both sides added is a conflict, and stays theirs', async () => {
    repository.write('docs/runbooks/Stuck.md', 'mine\n');
    upgrade('  alerts: { custom: { Stuck: { expr: up > 1 } } }\n');
    const regeneration = await repository.regenerate();
    expect(repository.read('docs/runbooks/Stuck.md')).toBe('mine\n');
    expect(change(regeneration, 'docs/runbooks/Stuck.md')).toBe('conflict');
  });
});

describe('cruft', () => {
  it('cruft/cruft #49, #181, #287: the base is there in a clone without history', async () => {
    repository.edit('docs/index.md', /^# /, '# My ');
    repository.commit('One');
    upgrade('  scaling: { min: 3, max: 9 }\n');
    repository.commit('Two');
    repository.git(
      'clone',
      '-q',
      '--depth',
      '1',
      `file://${repository.folder}`,
      '../clone',
    );
    const { conflicts, files } = await repository.plan({
      folder: join(repository.root, 'clone'),
    });
    expect(conflicts).toBe(0);
    expect(files.some(({ change: what }) => what === 'updated')).toBe(true);
  });

  it('cruft/cruft #276, #47: a run that failed is not recorded as done', async () => {
    upgrade();
    const regeneration = await repository.plan();
    symlinkSync('/nowhere', join(repository.folder, '.chartwright/staging'));
    expect(() =>
      applyRegeneration(repository.folder, regeneration, false),
    ).toThrow('is a symbolic link');
    repository.remove('.chartwright/staging');
    expect((await repository.plan({ full: false })).drift).toBe(true);
  });

  it('cruft/cruft #44: no change is dropped without a word: what does not arrive is a conflict or kept', async () => {
    repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.5.0');
    repository.remove('docs/operations.md');
    upgrade('  scaling: { min: 3, max: 9 }\n');
    const regeneration = await repository.plan();
    expect(change(regeneration, 'chart/values.yaml')).toBe('conflict');
    expect(change(regeneration, 'docs/operations.md')).toMatch(
      /kept|unchanged/,
    );
  });

  it('cruft/cruft #241: a file or a key can be left out of updates', () => {
    const base = lines('a: 1', 'b: 1');
    const theirs = lines('# chartwright: mine', 'a: 1', 'b: 1');
    expect(merge('v.yaml', base, theirs, lines('a: 2', 'b: 2')).text).toBe(
      lines('# chartwright: mine', 'a: 1', 'b: 2'),
    );
  });
});

describe('atmos', () => {
  it('cloudposse/atmos #2886: files that nothing changes stay the same to the byte, empty lines and all', async () => {
    const odd = '\n\n\n# x\nname:   "orders"\n\n\n\nport:  [ 1,2 ]\n';
    repository.write(
      'chart/values.yaml',
      repository.read('chart/values.yaml').replace(/\n/, odd.slice(0, 3)),
    );
    const before = repository.read('chart/values.yaml');
    await repository.regenerate();
    expect(repository.read('chart/values.yaml')).toBe(before);
  });

  it('cloudposse/atmos #2886: in a file that does change, every other line stays, empty lines and all', () => {
    const base = lines('a: 1', 'b: 2', '', 'c: 3');
    const theirs = lines(
      'a:   1',
      '',
      '',
      '',
      '# why',
      "b: '2'",
      '',
      '',
      'c: 3   # odd',
      '',
      '',
    );
    expect(
      merge('v.yaml', base, theirs, lines('a: 1', 'b: 2', '', 'c: 4')).text,
    ).toBe(theirs.replace('c: 3', 'c: 4'));
  });

  it('cloudposse/atmos #2912: markers stand whole, at the lines of the conflict, and nowhere else', () => {
    const base = lines('a:', '  b: 1', '  c: 1', 'd: 1');
    const merged = merge(
      'v.yaml',
      base,
      base.replace('c: 1', 'c: 2'),
      base.replace('c: 1', 'c: 3').replace('d: 1', 'd: 4'),
      'mark',
    );
    expect(merged.text).toBe(
      lines(
        'a:',
        '  b: 1',
        '<<<<<<< yours',
        '  c: 2',
        '||||||| generated before',
        '  c: 1',
        '=======',
        '  c: 3',
        '>>>>>>> generated now',
        'd: 4',
      ),
    );
  });

  it('atmos PR #2925: a .yaml that is a Go template is merged as text', () => {
    const base = lines(
      '{{- if .Values.a }}',
      'a: {{ .Values.a }}',
      'b: 1',
      '{{- end }}',
    );
    expect(
      merge(
        'chart/templates/a.yaml',
        base,
        base.replace('b: 1', 'b: {{ 2 }}'),
        base.replace('if .Values.a', 'if .Values.z'),
      ).text,
    ).toBe(
      base
        .replace('b: 1', 'b: {{ 2 }}')
        .replace('if .Values.a', 'if .Values.z'),
    );
  });

  it('atmos: maps and lists on one line are merged by their entries', () => {
    expect(
      merge(
        'v.yaml',
        'm: {a: 1, b: 2}\n',
        'm: {a: 9, b: 2}\n',
        'm: {a: 1, b: 3, c: 4}\n',
      ).text,
    ).toBe('m: {a: 9, b: 3, c: 4}\n');
  });
});

describe('other generators', () => {
  it('hay-kot/scaffold #207: what was made once can be made anew', async () => {
    upgrade();
    expect(
      (await repository.regenerate()).files.map(({ change: what }) => what),
    ).toContain('updated');
  });

  it('jhipster/generator-jhipster #3696: personal files are never deleted', async () => {
    repository.write('chart/templates/own.yaml', '{{- /* mine */ -}}\n');
    repository.write('chart/dashboards/own.json', '{}\n');
    repository.write('.github/workflows/ci.yaml', 'on: push\n');
    upgrade('  alerts: { PodRestarts: false }\n');
    await repository.regenerate();
    for (const path of [
      'chart/templates/own.yaml',
      'chart/dashboards/own.json',
      '.github/workflows/ci.yaml',
    ]) {
      expect(repository.has(path)).toBe(true);
    }
  });

  it('jhipster/generator-jhipster #24313, #19381: a mark in the file keeps the generator away, in every environment', async () => {
    repository.edit(
      'chart/values-production.yaml',
      'workload:',
      '# chartwright: mine\nworkload:',
    );
    upgrade(
      '  environments: { production: { scaling: { min: 4, max: 9 } } }\n',
    );
    await repository.regenerate();
    expect(load(repository.read('chart/values-production.yaml'))).toMatchObject(
      { workload: { replicas: 2 } },
    );
    expect((await repository.plan()).drift).toBe(false);
  });

  it('jhipster/generator-jhipster #14363: generated and own blocks live in one template', () => {
    const block = (name: string, body: string) =>
      lines(`{{- define "${name}" -}}`, body, '{{- end }}');
    const base = block('a', 'one');
    const theirs = block('own', 'mine') + block('a', 'one');
    expect(
      merge('chart/templates/_h.tpl', base, theirs, block('a', 'two')).text,
    ).toBe(block('own', 'mine') + block('a', 'two'));
  });

  it('jhipster/generator-jhipster #6382: the whole is merged at once, without a question for each file', async () => {
    for (const path of [
      'docs/index.md',
      'docs/operations.md',
      'docs/architecture.md',
    ]) {
      repository.write(path, `${repository.read(path)}\nMine.\n`);
    }
    upgrade('  scaling: { min: 3, max: 9 }\n');
    expect((await repository.regenerate()).conflicts).toBe(0);
  });

  it('scverse/cookiecutter-scverse #535: nothing of the machine or a temporary folder gets into the records', async () => {
    upgrade();
    const { changes } = await repository.regenerate();
    for (const path of changes.write.keys()) {
      expect(repository.read(path)).not.toContain(repository.root);
    }
  });
});

describe('chart generators', () => {
  it('arttor/helmify #24, #54, PR bbdsoftware/litellm-operator #126: edited helpers and values are not overwritten', async () => {
    repository.write(
      'chart/templates/all.yaml',
      `${repository.read('chart/templates/all.yaml')}{{/* mine */}}\n`,
    );
    repository.edit('chart/values.yaml', 'replicas: 1', 'replicas: 6');
    upgrade();
    await repository.regenerate();
    expect(repository.read('chart/templates/all.yaml')).toContain(
      '{{/* mine */}}',
    );
    expect(repository.read('chart/values.yaml')).toMatch(
      /replicas: 6[^]*tag: 2\.0\.0/,
    );
  });

  it('helmify: templates of what is no longer wanted go away', async () => {
    ask('alerts: { PodRestarts: false }');
    await repository.regenerate();
    expect(repository.has('docs/runbooks/PodRestarts.md')).toBe(false);
  });

  it('a block of a template that a person edited and the generator dropped stays, and is reported', () => {
    const block = (name: string, body: string) =>
      lines(`{{- define "${name}" -}}`, body, '{{- end }}');
    const base = block('a', 'one') + block('b', 'two');
    const merged = merge(
      'chart/templates/_h.tpl',
      base,
      block('a', 'one') + block('b', 'mine'),
      block('a', 'one'),
    );
    expect(merged.text).toContain('mine');
    expect(merged.conflicts).toHaveLength(1);
  });

  it('a block of a template that a person dropped and the generator changed stays away, and is reported', () => {
    const block = (name: string, body: string) =>
      lines(`{{- define "${name}" -}}`, body, '{{- end }}');
    const base = block('a', 'one') + block('b', 'two');
    const merged = merge(
      'chart/templates/_h.tpl',
      base,
      block('a', 'one'),
      block('a', 'one') + block('b', 'new'),
    );
    expect(merged.text).toBe(block('a', 'one'));
    expect(merged.conflicts).toHaveLength(1);
  });

  it('kubernetes-sigs/kubebuilder #5517: it can run in every pipeline, and changes nothing of its own accord', async () => {
    repository.edit('chart/values.yaml', 'replicas: 1', 'replicas: 6');
    repository.commit();
    for (let run = 0; run < 3; run += 1) await repository.regenerate();
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  it('kubernetes-sigs/kubebuilder #5517: new keys arrive in values that were edited', async () => {
    repository.edit('chart/values.yaml', 'replicas: 1', 'replicas: 6');
    upgrade('  env: { LOG_LEVEL: debug }\n');
    await repository.regenerate();
    expect(load(repository.read('chart/values.yaml'))).toMatchObject({
      workload: { replicas: 6 },
      env: { LOG_LEVEL: 'debug' },
    });
  });

  it('kubernetes-sigs/kubebuilder #4989: a file with conflict markers left in it is still in conflict', async () => {
    repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.5.0');
    upgrade();
    await repository.regenerate({ style: 'mark' });
    const again = await repository.plan({ full: false });
    expect(change(again, 'chart/values.yaml')).toBe('conflict');
    expect(again.conflicts).toBe(1);
    repository.write(
      'chart/values.yaml',
      repository
        .read('chart/values.yaml')
        .replace(
          /<<<<<<< yours\n([^]*?)\|\|\|\|\|\|\|[^]*?>>>>>>> generated now\n/,
          '$1',
        ),
    );
    expect((await repository.plan({ full: false })).conflicts).toBe(0);
  });

  it('a page copied by a person is theirs, also when the page it was copied from is deleted or another one', async () => {
    const copy = `${repository.read(
      'docs/runbooks/CpuSaturation.md',
    )}\nMine.\n`;
    repository.write('docs/runbooks/MyCpu.md', copy);
    repository.remove('docs/runbooks/MemorySaturation.md');
    upgrade(
      '  runbook: { notes: { MemorySaturation: Look., CpuSaturation: Look. } }\n',
    );
    await repository.regenerate();
    expect(repository.read('docs/runbooks/MyCpu.md')).toBe(copy);
    expect(repository.has('docs/runbooks/MemorySaturation.md')).toBe(false);
  });

  it('keptn/lifecycle-toolkit #1599, kubernetes-sigs/lws #355: a chart that was made by hand can be taken over without losing a byte', async () => {
    repository.remove('.chartwright');
    repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.5.0 # by hand');
    const before = repository.read('chart/values.yaml');
    const regeneration = await repository.regenerate({ adopt: true });
    expect(repository.read('chart/values.yaml')).toBe(before);
    expect(change(regeneration, 'chart/values.yaml')).toBe('conflict');
    upgrade();
    await repository.regenerate();
    expect(repository.read('chart/values.yaml')).toContain('# by hand');
  });
});
