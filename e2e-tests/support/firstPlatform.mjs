import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// Writes the Platform that the journeys begin with: the demo's, in a file, so that a journey can change it while the portal
// runs. CHARTWRIGHT_E2E_PLATFORM says where, CHARTWRIGHT_PORT where the portal will be.
const file = process.env.CHARTWRIGHT_E2E_PLATFORM;
const portal = `http://localhost:${process.env.CHARTWRIGHT_PORT}`;

rmSync(path.dirname(file), { recursive: true, force: true });
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(
  file,
  `apiVersion: chartwright.dev/v1
kind: Platform
metadata:
  name: demo
  title: The demo's clusters
spec:
  links:
    runbooks: ${portal}/catalog/default/component/{service}/runbooks?page={alert}
`,
);
