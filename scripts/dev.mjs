import { prepareDataDirectory } from './portal/dataDirectory.mjs';
import { dataDirectory, fromRoot, root } from './paths.mjs';
import { endWithUs, ended, startGroup } from './process/processGroup.mjs';
import { reportFailure } from './setup/reportFailure.mjs';
import { environmentFor, rightNode } from './setup/rightNode.mjs';
import { setUp } from './setup/setUp.mjs';

// The portal for people who work on it: the app on port 3000 and the backend on 7007, both taken up again at every change.
await setUp(['node', 'packages']).catch(reportFailure);
prepareDataDirectory();

const node = rightNode();
const port = process.env.CHARTWRIGHT_DEV_PORT || '3000';
const child = startGroup(
  node,
  [fromRoot('node_modules', '.bin', 'backstage-cli'), 'repo', 'start'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...environmentFor(node),
      CHARTWRIGHT_DATA_DIR: dataDirectory,
      APP_CONFIG_app_baseUrl: JSON.stringify(`http://localhost:${port}`),
    },
  },
);
endWithUs(() => [child]);
const { code } = await ended(child);
process.exit(code ?? 1);
