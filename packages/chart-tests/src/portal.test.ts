import { join } from 'node:path';
import { planRegeneration } from '@chartwright/core/regenerate';

const PORTAL = join(__dirname, '../../../charts/portal');

jest.setTimeout(600_000);

describe('charts/portal', () => {
  // Red after a change of a library chart or of the generator: npm run -s chartwright -- regenerate charts/portal
  it('is what its document and the library charts of today make', async () => {
    expect(
      await planRegeneration({ folder: PORTAL, style: 'keep', full: true }),
    ).toMatchObject({
      regeneration: { drift: false, conflicts: 0, problems: [] },
    });
  });
});
