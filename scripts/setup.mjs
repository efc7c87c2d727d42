import { reportFailure } from './setup/reportFailure.mjs';
import { setUp } from './setup/setUp.mjs';

await setUp().catch(reportFailure);
process.stdout.write('Ready. `npm start` opens the portal.\n');
process.exit(0);
