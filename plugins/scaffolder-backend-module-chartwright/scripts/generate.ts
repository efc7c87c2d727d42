import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { actionsPage } from '../src/docs/actionsPage';
import { moduleActions, type ActionServices } from '../src/moduleActions';

// What the actions say of themselves needs none of the services but the configuration.
const services = {
  config: new ConfigReader({ app: { baseUrl: 'http://localhost:3000' } }),
} as unknown as ActionServices;

writeFileSync(
  join(__dirname, '../../../docs/reference/actions.md'),
  actionsPage(moduleActions(services)),
);
