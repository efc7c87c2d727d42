import { createRequire } from 'node:module';
import '@backstage/cli/config/nodeTransform.cjs';

createRequire(import.meta.url)('./systems.ts');
