import { ordersPreview } from '../../__fixtures__/preview';
import { fieldProblems, withFieldProblems } from './fieldProblems';

const mistaken = {
  environments: [],
  problems: [
    {
      code: 'CW_SPEC_VALUE',
      severity: 'error',
      message: 'The host is taken.',
      hint: 'Choose another.',
      field: 'host',
    },
    {
      code: 'CW_SPEC_VALUE',
      severity: 'warning',
      message: 'One Pod is few.',
      field: 'replicas',
    },
    { code: 'CW_SPEC_VALUE', severity: 'error', message: 'No field of any.' },
  ],
} as unknown as typeof ordersPreview;

describe('fieldProblems', () => {
  it('gives the mistakes of each field, and leaves out what is no mistake', () => {
    expect(fieldProblems(mistaken)).toEqual({
      host: ['The host is taken. Choose another.'],
    });
  });

  it('says what several environments find once', () => {
    const finding = {
      rule: 'replicas',
      severity: 'error' as const,
      message: 'Too few.',
      field: 'minReplicas' as const,
    };
    const [first] = ordersPreview.environments;
    expect(
      fieldProblems({
        problems: [],
        environments: [
          { ...first!, findings: [finding] },
          { ...first!, findings: [finding] },
        ],
      }),
    ).toEqual({ minReplicas: ['Too few.'] });
  });
});

describe('withFieldProblems', () => {
  it('keeps what the form says itself, and says nothing twice', () => {
    const errors = {
      host: { __errors: ['is required', 'taken'] },
      name: { __errors: ['short'] },
    };
    expect(
      withFieldProblems(errors, { host: ['taken', 'too long'], port: ['low'] }),
    ).toEqual({
      host: { __errors: ['is required', 'taken', 'too long'] },
      name: { __errors: ['short'] },
      port: { __errors: ['low'] },
    });
    expect(errors.host.__errors).toHaveLength(2);
  });
});
