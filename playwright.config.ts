import { defineConfig } from '@playwright/test';
import { platformFile } from './e2e-tests/support/platformFile';

// The journeys run against a portal of their own, with data of its own, so that they neither need nor touch the one a
// person uses. PLAYWRIGHT_URL points them at a portal that runs already.
const port = process.env.CHARTWRIGHT_E2E_PORT ?? '7117';
const ownPortal = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'e2e-tests',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  // One portal and one catalog for all: the journeys take turns.
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME
    ? [['list'], ['json']]
    : [['list']],
  use: {
    baseURL: process.env.PLAYWRIGHT_URL ?? ownPortal,
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHARTWRIGHT_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: process.env.PLAYWRIGHT_URL
    ? undefined
    : {
        command:
          'node e2e-tests/support/firstPlatform.mjs && node scripts/reset.mjs --yes && exec node scripts/start.mjs',
        url: `${ownPortal}/.backstage/health/v1/readiness`,
        env: {
          CHARTWRIGHT_PORT: port,
          CHARTWRIGHT_DATA_DIR: '.data-e2e',
          CHARTWRIGHT_E2E_PLATFORM: platformFile ?? '',
          // Backstage's own way to set a configuration key: the Platform is a file that the journeys change.
          APP_CONFIG_chartwright_platform: platformFile ?? '',
        },
        timeout: 600_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
        stdout: 'pipe',
      },
});
