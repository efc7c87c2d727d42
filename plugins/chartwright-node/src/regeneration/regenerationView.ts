import type { RegenerationView } from '@chartwright/backstage-plugin-chartwright-common';
import type { Regeneration } from '@chartwright/core';

/**
 * The plan of a regeneration as JSON: without the contents of files, and without the files that stay as they are.
 *
 * @public
 */
export function regenerationView({
  name,
  from,
  to,
  files,
  environments,
  cost,
  changelog,
  problems,
  drift,
  conflicts,
}: Regeneration): RegenerationView {
  const view = {
    name,
    ...(from && { from }),
    to,
    files: files
      .filter(({ change }) => change !== 'unchanged')
      .map(({ file: _content, ...plan }) => plan),
    environments,
    ...(cost.length > 0 && { cost }),
    changelog,
    problems,
    drift,
    conflicts,
  };
  // What is undefined is not there in JSON, and what is read-only in the plan belongs to the one who asked.
  return JSON.parse(JSON.stringify(view)) as RegenerationView;
}
