import type { DeliveryTarget, ResolvedCi } from '../../../resolve';
import type { DeliverySubject } from '../DeliverySubject';
import { actionRef } from './actionRef';
import { imageRepository } from './buildJob';
import type { Step } from './Workflow';

/** Says in the values of an environment which image it runs; Argo CD or Flux does the rest. */
export function gitopsSteps(
  subject: DeliverySubject,
  ci: ResolvedCi,
  { name }: DeliveryTarget,
): Step[] {
  const fetch = {
    uses: actionRef(ci, 'actions/checkout'),
    with: { ref: ci.branch },
  };
  if (imageRepository(subject) === undefined)
    return [
      fetch,
      {
        name: 'Nothing to deploy',
        run: `echo "${name} follows the repository by itself"`,
      },
    ];
  const values = `chart/values-${name}.yaml`;
  return [
    fetch,
    {
      name: `Promote the image to ${name}`,
      env: {
        TAG: '${{ inputs.tag || github.sha }}',
        DIGEST: '${{ needs.build.outputs.digest }}',
      },
      run: [
        `yq -i '.image.tag = strenv(TAG) | .image.digest = strenv(DIGEST)' ${values}`,
        'git config user.name "github-actions[bot]"',
        'git config user.email "41898282+github-actions[bot]@users.noreply.github.com"',
        `git add ${values}`,
        `git diff --cached --quiet || git commit -m "Promote $TAG to ${name}"`,
        'git pull --rebase && git push',
      ].join('\n'),
    },
  ];
}
