import { lowerImage } from '../lower/containers';
import { containersOf } from './containersOf';
import type { Rule, Violation } from './Rule';
import { listed } from './Rule';

/** Every container has an image; production runs only images that cannot change behind its back. */
export const imageRules: Rule = ({ spec, world, node, production }) => {
  const { registry, policies = {} } = world.platform.spec;
  return containersOf(spec).flatMap(
    ({ path, title, image = {}, inherits }): Violation[] => {
      const at = [...path, 'image'];
      const { repository, tag, digest } = image;
      const named =
        repository !== undefined ||
        (path.length === 0 && registry !== undefined && tag !== undefined);
      if (!named) {
        if (inherits && tag === undefined && digest === undefined) return [];
        return [
          {
            code: 'CW_MISSING_FIELD',
            severity: 'error',
            message: `There is no image for ${title}.`,
            path: at,
            expected: 'an image reference, such as `ghcr.io/acme/orders:1.4.2`',
            hint: 'Set `image`.',
          },
        ];
      }
      const violations: Violation[] = [];
      const moving =
        digest === undefined && (tag === undefined || tag === 'latest');
      if (production && moving && policies.allowLatestTag !== true) {
        violations.push({
          code: 'CW_LATEST_TAG',
          severity: 'error',
          message: `The image of ${title} has ${
            tag === undefined ? 'no tag' : 'the tag `latest`'
          }, so nobody knows what runs in production.`,
          path: at,
          found: tag ?? 'no tag',
          expected: 'a tag that is never moved, or a digest',
          hint: 'Pin a version. The Platform can allow it by `policies.allowLatestTag`.',
        });
      }
      const allowed = policies.allowedRegistries;
      const full = lowerImage(image, registry, node.name).repository;
      if (
        allowed !== undefined &&
        !allowed.some(
          prefix =>
            full === prefix || full.startsWith(`${prefix.replace(/\/$/, '')}/`),
        )
      ) {
        violations.push({
          code: 'CW_REGISTRY_NOT_ALLOWED',
          severity: 'error',
          message: `The image of ${title} comes from \`${full}\`, which the Platform does not allow.`,
          path: at,
          found: full,
          expected: `a repository below ${listed(allowed, 'nothing')}`,
        });
      }
      return violations;
    },
  );
};
