import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { ordersPlan } from '../../__fixtures__/regeneration';
import { RegenerationPlanView } from './RegenerationPlanView';

describe('RegenerationPlanView', () => {
  it('says what goes to which version, and what that changes', async () => {
    renderInTestApp(<RegenerationPlanView plan={ordersPlan} />);
    expect(
      await screen.findByText('Library chart 1.0.0 \u2192 1.1.0'),
    ).toBeInTheDocument();
    expect(screen.getByText('Pods get a second probe.')).toBeInTheDocument();
  });

  it('shows both sides of a conflict', async () => {
    renderInTestApp(<RegenerationPlanView plan={ordersPlan} />);
    expect(
      await screen.findByText(
        'One thing was changed by a person and by the generator',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('resources.limits.memory')).toBeInTheDocument();
    const [yours, generated] = screen.getAllByRole('definition');
    expect(yours).toHaveTextContent('3Gi');
    expect(generated).toHaveTextContent('2Gi');
  });

  it('calls out a risk once, with its environments', async () => {
    renderInTestApp(<RegenerationPlanView plan={ordersPlan} />);
    const risk = await screen.findByText(/\(development, production\)/);
    expect(risk).toHaveTextContent('Deployment orders');
    expect(risk).toHaveTextContent('All Pods restart.');
  });

  it('shows the fields of a risky object, before and after', async () => {
    renderInTestApp(<RegenerationPlanView plan={ordersPlan} />);
    const row = await screen.findByRole('row', { name: /startupProbe/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(['not set', '{\n "periodSeconds": 5\n}']);
    expect(
      screen.getByText('Only the version in their labels: Service orders'),
    ).toBeInTheDocument();
  });

  it('says so when nothing changes', async () => {
    renderInTestApp(
      <RegenerationPlanView
        plan={{
          ...ordersPlan,
          to: ordersPlan.from!,
          files: [],
          environments: [{ environment: 'production', objects: [] }],
          changelog: [],
          drift: false,
          conflicts: 0,
        }}
      />,
    );
    expect(
      await screen.findByText('Everything is up to date; nothing changes.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Library chart 1.0.0, generator 0.1.0'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Files')).not.toBeInTheDocument();
    expect(
      screen.getByText('Nothing changes in the manifests.'),
    ).toBeInTheDocument();
  });

  it('says why an environment cannot be compared', async () => {
    renderInTestApp(
      <RegenerationPlanView
        plan={{
          ...ordersPlan,
          environments: [
            { environment: 'test', objects: [], error: 'values.yaml: line 3' },
          ],
        }}
      />,
    );
    expect(await screen.findByText('values.yaml: line 3')).toBeInTheDocument();
  });
});
