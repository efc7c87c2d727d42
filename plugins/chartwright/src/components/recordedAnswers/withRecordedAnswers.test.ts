import { withRecordedAnswers } from './withRecordedAnswers';

const recorded = {
  entityRef: 'component:default/orders',
  answers: { name: 'orders', image: 'acme/orders:1' },
  beyondForm: [],
  to: { generator: '1.0.0', library: '1.0.0' },
};

describe('withRecordedAnswers', () => {
  it('puts the answers beside what the form asks itself', () => {
    expect(
      withRecordedAnswers(
        { entityRef: 'component:default/orders', mode: 'change' },
        recorded,
      ),
    ).toEqual({
      entityRef: 'component:default/orders',
      recordedFor: 'component:default/orders',
      mode: 'change',
      name: 'orders',
      image: 'acme/orders:1',
    });
  });

  it('leaves nothing of a service that was chosen before', () => {
    const before = { recordedFor: 'component:default/basket', schedule: 'x' };
    expect(withRecordedAnswers(before, recorded).schedule).toBeUndefined();
  });
});
