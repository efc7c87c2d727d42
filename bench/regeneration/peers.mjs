import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isThere, measure, sumOf } from '../measure.mjs';
import {
  commit,
  copyOver,
  edit,
  losses,
  tag,
  writeTemplate,
} from './projects.mjs';

const NAME = 'orders';

/**
 * Updates projects with copier: a template in git with two tags, made of the same files.
 *
 * @param repositories - What Chartwright generates of the first and of the second version.
 */
export function copier(repositories, scratch, count) {
  const template = join(scratch, 'copier-template');
  mkdirSync(template, { recursive: true });
  repositories.forEach((repository, index) => {
    const version = join(scratch, `copier-v${index + 1}`);
    writeTemplate(repository, NAME, version, {
      variable: '{{ name }}',
      suffix: '.jinja',
    });
    writeFileSync(
      join(version, 'copier.yml'),
      `name:\n  type: str\n  default: ${NAME}\n`,
    );
    writeFileSync(
      join(version, '{{ _copier_conf.answers_file }}.jinja'),
      '{{ _copier_answers|to_nice_yaml -}}\n',
    );
    copyOver(version, template);
    commit(template, `Version ${index + 1}`);
    tag(template, `v${index + 1}.0.0`);
  });
  return updated(scratch, 'copier', count, {
    make: project =>
      measure('copier', [
        'copy',
        '-q',
        '-f',
        '-r',
        'v1.0.0',
        template,
        project,
      ]),
    update: project => measure('copier', ['update', '-q', '-f', project]),
  });
}

/** The same with cruft, whose templates are cookiecutter's. */
export function cruft(repositories, scratch, count) {
  const template = join(scratch, 'cruft-template');
  mkdirSync(template, { recursive: true });
  const versions = repositories.map((repository, index) => {
    const version = join(scratch, `cruft-v${index + 1}`);
    writeTemplate(repository, NAME, join(version, '{{cookiecutter.name}}'), {
      variable: '{{cookiecutter.name}}',
    });
    writeFileSync(
      join(version, 'cookiecutter.json'),
      JSON.stringify({ name: NAME }),
    );
    return version;
  });
  copyOver(versions[0], template);
  commit(template, 'Version 1');
  let isSecond = false;
  return updated(scratch, 'cruft', count, {
    make: project => {
      const folder = `${project}.made`;
      measure('cruft', ['create', '-y', '--output-dir', folder, template]);
      cpSync(join(folder, NAME), project, { recursive: true });
    },
    update: project => {
      if (!isSecond) {
        copyOver(versions[1], template);
        commit(template, 'Version 2');
        isSecond = true;
      }
      return measure('cruft', ['update', '-y', '-p', project]);
    },
  });
}

function updated(scratch, tool, count, { make, update }) {
  if (!isThere(tool)) {
    process.stderr.write(
      `${tool} is NOT on the PATH: it is left out. To compare with it: python3 -m venv DIR && DIR/bin/pip install copier cruft, then PATH=DIR/bin:$PATH\n`,
    );
    return undefined;
  }
  const projects = Array.from({ length: count }, (_, index) =>
    join(scratch, tool, `project-${index}`),
  );
  for (const project of projects) {
    mkdirSync(join(project, '..'), { recursive: true });
    make(project);
    edit(project);
    commit(project, 'Generated and edited');
  }
  const run = sumOf(projects.map(update));
  return { run, lost: projects.flatMap(losses).length };
}
