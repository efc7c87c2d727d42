import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { RepositoryBlob } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightApiRef } from '../../api';
import chartwrightPlugin from '../../index';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

function open(address: string, blob?: Partial<RepositoryBlob>) {
  renderTestApp({
    extensions: [chartwrightPlugin.getExtension('page:chartwright/repository')],
    initialRouteEntries: [`/chartwright/repositories/${address}`],
    apis: [
      [
        chartwrightApiRef,
        {
          getRepositoryTree: async () => ({
            commit: COMMIT,
            ref: 'main',
            path: '',
            cloneUrl: '/data/shop/orders.git',
            entries: [
              { name: 'chart', path: 'chart', type: 'tree' as const },
              {
                name: 'chartwright.yaml',
                path: 'chartwright.yaml',
                type: 'blob' as const,
              },
            ],
          }),
          getRepositoryBlob: async () => ({
            commit: COMMIT,
            path: 'chartwright.yaml',
            size: 12,
            binary: false,
            text: 'kind: Service',
            ...blob,
          }),
        },
      ],
    ],
  });
}

describe('RepositoryPage', () => {
  it('lists the files and says how to clone', async () => {
    open('shop/orders');
    expect(await screen.findByRole('link', { name: 'chart/' })).toHaveAttribute(
      'href',
      '/chartwright/repositories/shop/orders/tree/main/chart',
    );
    expect(
      screen.getByRole('link', { name: 'chartwright.yaml' }),
    ).toHaveAttribute(
      'href',
      '/chartwright/repositories/shop/orders/blob/main/chartwright.yaml',
    );
    expect(screen.getByText('git clone /data/shop/orders.git')).toBeVisible();
    expect(screen.getByText('main at commit 0123456')).toBeVisible();
  });

  it('shows a file', async () => {
    open('shop/orders/blob/main/chartwright.yaml');
    // The highlighter, once loaded, replaces the element that shows the text.
    const code = await screen.findByText(
      (_text, element) =>
        element?.tagName === 'CODE' &&
        element.textContent!.includes('kind: Service'),
    );
    expect(code.textContent).toContain('kind: Service');
  });

  it('does not print a binary file', async () => {
    open('shop/orders/blob/main/logo.png', { binary: true, text: undefined });
    expect(await screen.findByText(/binary file/)).toBeInTheDocument();
  });

  it('says so when the address names no repository', async () => {
    open('shop');
    expect(
      await screen.findByText('This address names no repository.'),
    ).toBeInTheDocument();
  });
});
