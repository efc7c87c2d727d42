import { choice, list, object } from './build';

const COMPLIANCE_FRAMEWORKS = [
  'GDPR',
  'SOC2',
  'ISO27001',
  'PCI-DSS',
  'HIPAA',
] as const;

/** Which frameworks the controls of a system are shown against. */
export const compliance = object(
  {
    name: 'SystemCompliance',
    title: 'Compliance',
    description:
      'The page `docs/compliance.md` shows which controls the manifests hold, against these frameworks. It says what is there, not whether an auditor is content.',
    default: {},
    example: { frameworks: ['GDPR', 'SOC2'] },
  },
  {
    frameworks: list({
      title: 'Frameworks',
      description: 'Frameworks by name.',
      of: choice({
        title: 'Framework',
        description: 'One framework.',
        of: COMPLIANCE_FRAMEWORKS,
        example: 'GDPR',
      }),
      unique: true,
      default: ['SOC2', 'ISO27001'],
      example: ['GDPR', 'SOC2'],
    }),
  },
);
