import fc from 'fast-check';
import { numberProblem, validateNumber } from './validateNumber';

const notBelow = { field: 'minReplicas', title: 'Fewest Pods' };
const together = { field: 'latencyThreshold', title: 'Fast enough' };

describe('numberProblem', () => {
  it('says both numbers and how to mend it', () => {
    expect(
      numberProblem(2, 'Most Pods', { minReplicas: 5 }, { notBelow }),
    ).toBe(
      '"Most Pods" is 2, below the 5 of "Fewest Pods". Raise it to 5 or more, or lower "Fewest Pods".',
    );
  });

  it('refuses exactly the numbers below the other', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (value, minReplicas) => {
        const problem = numberProblem(
          value,
          'Most Pods',
          { minReplicas },
          { notBelow },
        );
        expect(problem !== undefined).toBe(value < minReplicas);
      }),
    );
  });

  it('lets a number stand whose neighbour is empty', () => {
    expect(numberProblem(2, 'Most Pods', {}, { notBelow })).toBeUndefined();
  });

  it('asks for the field that belongs to it', () => {
    expect(
      numberProblem(99, 'Objective for speed', {}, { together }),
    ).toContain('needs "Fast enough" beside it');
    expect(
      numberProblem(99, 'Speed', { latencyThreshold: 0.5 }, { together }),
    ).toBeUndefined();
  });
});

describe('validateNumber', () => {
  const problems = (value: number | undefined, options?: object) => {
    const addError = jest.fn();
    validateNumber(
      value!,
      { addError } as never,
      {
        formData: { minReplicas: 3 },
        schema: { title: 'Most Pods' },
        uiSchema: { 'ui:options': options },
      } as never,
    );
    return addError.mock.calls.flat();
  };

  it('adds the problem to the field', () => {
    expect(problems(2, { notBelow })).toHaveLength(1);
    expect(problems(3, { notBelow })).toEqual([]);
  });

  it('leaves an empty field, and one without options, to the schema', () => {
    expect(problems(undefined, { notBelow })).toEqual([]);
    expect(problems(1)).toEqual([]);
  });
});
