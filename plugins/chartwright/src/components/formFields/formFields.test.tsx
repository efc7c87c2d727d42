import { renderInTestApp } from '@backstage/frontend-test-utils';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { fireEvent, screen } from '@testing-library/react';
import { chartwrightApiRef } from '../../api';
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
    fireEvent.mouseDown(screen.getByRole('button', { name: /Critical/ }));
    fireEvent.click(await screen.findByRole('option', { name: 'Small' }));
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
    });
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
  ] as const)('refuses %j', (target, message) => {
    expect(problems(target)[0]).toContain(message);
  });

  it.each([
    { type: 'local' },
    { type: 'github', host: 'github.com', owner: 'acme' },
  ] as const)('accepts %j', target => {
    expect(problems(target)).toEqual([]);
  });
});
