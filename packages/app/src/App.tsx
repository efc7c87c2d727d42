import { createApp } from '@backstage/frontend-defaults';
import { docsModule } from './modules/docs';
import { navModule } from './modules/nav';

export default createApp({ features: [navModule, docsModule] });
