import type { RuleDescription } from '../Check';

/** Rules that reading the manifests itself applies; see parseManifests. */
export const parseRules: Readonly<
  Record<
    'invalid-yaml' | 'duplicate-key' | 'not-an-object' | 'render-failed',
    RuleDescription
  >
> = {
  'render-failed': {
    severity: 'error',
    title: 'The chart renders with the values of every environment.',
    why: 'Helm refuses to install or upgrade the release.',
    mend: 'Follow the message: it names the template or the value.',
  },
  'invalid-yaml': {
    severity: 'error',
    title: 'Every manifest is YAML.',
    why: 'Helm and kubectl refuse the whole release. Mostly an indentation, or a value that a template does not quote.',
    mend: 'Look at the template that the finding names; `chartwright render` shows its output.',
  },
  'duplicate-key': {
    severity: 'error',
    title: 'No map has a key twice.',
    why: 'Kubernetes refuses the manifest, or takes the last of them in silence.',
    mend: 'Keep one of them.',
  },
  'not-an-object': {
    severity: 'error',
    title: 'Every document is an object with `apiVersion` and `kind`.',
    why: 'Helm and kubectl refuse it.',
    mend: 'Add what is missing, or remove the document.',
  },
};
