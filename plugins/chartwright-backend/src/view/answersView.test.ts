import { answersView } from './answersView';

const to = { generator: '1.0.0', library: '1.0.0' };
const repository = (files: Record<string, string>) => ({
  url: 'https://h/shop/tree/main/',
  revision: '1',
  files: new Map(
    Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]),
  ),
});

describe('answersView', () => {
  it('has no answers of a System, which no form makes', () => {
    expect(
      answersView(
        'system:default/shop',
        repository({ 'system.yaml': 'kind: System\n' }),
        to,
      ),
    ).toEqual({
      entityRef: 'system:default/shop',
      answers: {},
      beyondForm: [],
      to,
    });
  });

  it('refuses a repository without a document', () => {
    expect(() =>
      answersView('component:default/x', repository({}), to),
    ).toThrow('Expected a chartwright.yaml in https://h/shop/tree/main/');
  });
});
