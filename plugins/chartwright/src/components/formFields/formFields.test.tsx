import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ScmAuthApi, scmAuthApiRef } from '@backstage/integration-react';
import {
  FieldExtensionComponentProps,
  SecretsContextProvider,
  useTemplateSecrets,
} from '@backstage/plugin-scaffolder-react';
import { fireEvent, screen } from '@testing-library/react';
import { chartwrightApiRef } from '../../api';
import { NumberField } from './NumberField';
import { PublishTarget, validatePublishTarget } from './publishTarget';
import { PublishTargetField } from './PublishTargetField';
import { ServiceNameField } from './ServiceNameField';
import { TierField } from './TierField';

/** Of the many props that the form hands to a field, those that ours read. */
const fieldProps = <T,>() =>
  ({
    idSchema: { $id: 'root_field' },
    schema: {},
  } as unknown as FieldExtensionComponentProps<T>);

describe('ServiceNameField', () => {
  it('hands on what is typed', async () => {
    const onChange = jest.fn();
    renderInTestApp(
      <ServiceNameField {...fieldProps<string>()} onChange={onChange} />,
    );
    fireEvent.change(await screen.findByRole('textbox', { name: 'Name' }), {
      target: { value: 'orders' },
    });
    expect(onChange).toHaveBeenCalledWith('orders');
  });
});

describe('TierField', () => {
  it('offers the tiers of the Platform and explains the chosen one', async () => {
    const onChange = jest.fn();
    renderInTestApp(
      <TierField
        {...fieldProps<string>()}
        formData="critical"
        onChange={onChange}
      />,
      {
        apis: [
          [
            chartwrightApiRef,
            {
              getPlatformChoices: async () => ({
                environments: [],
                publishTargets: [],
                techDocs: true,
                tiers: [
                  { name: 'small', title: 'Small', description: 'One Pod.' },
                  {
                    name: 'critical',
                    title: 'Critical',
                    description: 'Three Pods.',
                  },
                ],
              }),
            },
          ],
        ],
      },
    );
    expect(await screen.findByText('Three Pods.')).toBeInTheDocument();
    const tier = screen.getByRole('combobox', { name: 'Tier' });
    expect(tier).toHaveDisplayValue('Critical');
    fireEvent.change(tier, { target: { value: 'small' } });
    expect(onChange).toHaveBeenCalledWith('small');
  });
});

describe('PublishTargetField', () => {
  const render = (
    formData: PublishTarget | undefined,
    onChange = jest.fn(),
  ) => {
    renderInTestApp(
      <PublishTargetField
        {...fieldProps<PublishTarget>()}
        formData={formData}
        onChange={onChange}
      />,
      {
        apis: [
          [
            chartwrightApiRef,
            {
              getPlatformChoices: async () => ({
                environments: [],
                tiers: [],
                techDocs: true,
                publishTargets: [
                  {
                    type: 'local' as const,
                    host: 'local',
                    title: 'On this machine',
                  },
                  {
                    type: 'github' as const,
                    host: 'github.com',
                    title: 'GitHub',
                    credentials: 'integration' as const,
                  },
                ],
              }),
            },
          ],
        ],
      },
    );
    return onChange;
  };

  it('takes the first allowed place when none is chosen yet', async () => {
    const onChange = render(undefined);
    await screen.findByRole('radio', { name: 'On this machine' });
    expect(onChange).toHaveBeenCalledWith({ type: 'local' });
  });

  it('asks for the owner when a forge is chosen', async () => {
    const onChange = render({ type: 'github', host: 'github.com' });
    fireEvent.change(await screen.findByRole('textbox', { name: /Owner/ }), {
      target: { value: 'acme' },
    });
    expect(onChange).toHaveBeenCalledWith({
      type: 'github',
      host: 'github.com',
      owner: 'acme',
    });
  });

  it('switches between the allowed places', async () => {
    const onChange = render({ type: 'local' });
    fireEvent.click(await screen.findByRole('radio', { name: 'GitHub' }));
    expect(onChange).toHaveBeenCalledWith({
      type: 'github',
      host: 'github.com',
      visibility: 'private',
      credentials: 'integration',
    });
  });

  it.each([
    ['integration', /made with the portal's own account on github\.com/],
    ['unavailable', /Nothing can be published to github\.com from here/],
  ] as const)('says whose account is used: %s', async (credentials, words) => {
    render({ type: 'github', host: 'github.com', credentials });
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('PublishTargetField, where people publish with their own account', () => {
  const target: PublishTarget = {
    type: 'github',
    host: 'github.com',
    owner: 'acme',
    credentials: 'user',
  };

  function Secrets() {
    return <output>{JSON.stringify(useTemplateSecrets().secrets)}</output>;
  }

  const render = (
    getCredentials: ScmAuthApi['getCredentials'],
    formData = target,
  ) => {
    const onChange = jest.fn();
    renderInTestApp(
      <SecretsContextProvider>
        <PublishTargetField
          {...fieldProps<PublishTarget>()}
          uiSchema={{
            'ui:options': {
              requestUserCredentials: {
                secretsKey: 'TOKEN',
                additionalScopes: { github: ['workflow'] },
              },
            },
          }}
          formData={formData}
          onChange={onChange}
        />
        <Secrets />
      </SecretsContextProvider>,
      {
        apis: [
          [
            chartwrightApiRef,
            {
              getPlatformChoices: async () => ({
                environments: [],
                tiers: [],
                techDocs: true,
                publishTargets: [{ ...target, host: 'github.com', title: 'G' }],
              }),
            },
          ],
          [scmAuthApiRef, { getCredentials }],
        ],
      },
    );
    return onChange;
  };

  const signIn = async () =>
    fireEvent.click(
      await screen.findByRole('button', { name: 'Sign in to github.com' }),
    );

  it('asks for a token and keeps it among the secrets only', async () => {
    const getCredentials = jest.fn(async () => ({ token: 'abc', headers: {} }));
    const onChange = render(getCredentials);
    await signIn();
    expect(await screen.findByText('{"TOKEN":"abc"}')).toBeInTheDocument();
    expect(getCredentials).toHaveBeenCalledWith({
      url: 'https://github.com',
      additionalScope: {
        repoWrite: true,
        customScopes: { github: ['workflow'] },
      },
    });
    expect(onChange.mock.calls).toEqual([[{ ...target, signedIn: true }]]);
  });

  it('says why signing in did not work, and lets try again', async () => {
    const onChange = render(async () => {
      throw new Error('Login failed, popup was closed');
    });
    await signIn();
    expect(
      await screen.findByText('Login failed, popup was closed'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Sign in to github.com' }),
    ).toBeEnabled();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('says so when the person has signed in', async () => {
    render(jest.fn(), { ...target, signedIn: true });
    expect(await screen.findByText(/^Signed in:/)).toBeInTheDocument();
  });
});

describe('NumberField', () => {
  const change = async (value: string) => {
    const onChange = jest.fn();
    renderInTestApp(
      <NumberField
        {...fieldProps<number>()}
        schema={{ title: 'Most Pods', type: 'integer', minimum: 1 }}
        formData={6}
        onChange={onChange}
      />,
    );
    fireEvent.change(
      await screen.findByRole('spinbutton', { name: 'Most Pods' }),
      { target: { value } },
    );
    return onChange;
  };

  it('hands on a number', async () => {
    expect(await change('9')).toHaveBeenCalledWith(9);
  });

  it('hands on nothing when it is emptied', async () => {
    expect(await change('')).toHaveBeenCalledWith(undefined);
  });
});

describe('validatePublishTarget', () => {
  const problems = (target: PublishTarget | undefined) => {
    const addError = jest.fn();
    validatePublishTarget(target!, { addError } as never, {} as never);
    return addError.mock.calls.flat();
  };

  it.each([
    [undefined, 'Choose where to publish'],
    [{ type: 'gitlab', host: 'gitlab.com', owner: ' ' }, 'on gitlab.com'],
    [
      {
        type: 'github',
        host: 'github.com',
        owner: 'acme',
        credentials: 'user',
      },
      'Sign in to github.com',
    ],
    [
      {
        type: 'gitea',
        host: 'gitea.com',
        owner: 'acme',
        credentials: 'unavailable',
      },
      'auth.providers.gitea',
    ],
  ] as const)('refuses %j', (target, message) => {
    expect(problems(target)[0]).toContain(message);
  });

  it.each([
    { type: 'local' },
    { type: 'github', host: 'github.com', owner: 'acme' },
    {
      type: 'github',
      host: 'github.com',
      owner: 'acme',
      credentials: 'user',
      signedIn: true,
    },
  ] as const)('accepts %j', target => {
    expect(problems(target)).toEqual([]);
  });
});
