import { preparation, withRecordedAnswers } from './withRecordedAnswers';

const answers = { name: 'orders', image: 'acme/orders:1' };
const entityRef = 'component:default/orders';

describe('withRecordedAnswers', () => {
  it('puts the answers beside what the form asks itself', () => {
    expect(withRecordedAnswers({ entityRef, mode: 'change' }, answers)).toEqual(
      {
        entityRef,
        mode: 'change',
        recordedFor: 'change component:default/orders',
        ...answers,
      },
    );
  });

  it('has no answers where they stay', () => {
    const form = { entityRef, mode: 'upgrade', onConflict: 'take' } as const;
    expect(
      withRecordedAnswers({ ...form, image: 'acme/orders:1' }, answers),
    ).toEqual({
      ...form,
      image: undefined,
      recordedFor: 'upgrade component:default/orders',
    });
  });

  it('leaves nothing of a service that was chosen before', () => {
    const form = { entityRef, mode: 'change', schedule: '* * * * *' } as const;
    expect(withRecordedAnswers(form, answers).schedule).toBeUndefined();
  });
});

describe('preparation', () => {
  it('is nothing until a service is chosen', () => {
    expect(preparation({ mode: 'change' })).toBeUndefined();
  });
});
