'use strict';

/**
 * `node warmUp.cjs BUNDLE samples`: generates and checks samples of each kind, and packs the shapes of their queries, and
 * what engines rehearse with.
 * `node warmUp.cjs BUNDLE code`: runs the commands that people wait for on a sample, and keeps what V8 compiled meanwhile.
 */
const {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { Writable } = require('node:stream');
const { runCachedBundle } = require('./bin/cachedBundle.cjs');

const PLATFORM = `apiVersion: chartwright.dev/v1
kind: Platform
metadata: {name: sample}
spec:
  secretStores: {vault: {kind: ClusterSecretStore}}
`;

const SYSTEM = `apiVersion: chartwright.dev/v1
kind: System
metadata: {name: samples, owner: group:default/sample}
spec:
  services:
    sample: {document: ./sample.yaml}
`;

/** With the fields that most services have. */
const SERVICE = `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: sample, system: samples, owner: group:default/sample, description: A sample.}
spec:
  kind: web
  image: ghcr.io/acme/sample:1.0.0
  ports: {http: 8080, metrics: 9090}
  env: {LOG_LEVEL: info}
  config: {FEATURE: "true"}
  secrets:
    sample-db: {source: external, store: vault, keys: {url: {remoteKey: sample, property: url, env: DATABASE_URL}}}
    sample-mail: {source: existing, keys: {url: {env: MAIL_URL}}}
  probes: {liveness: {path: /health, port: http}, readiness: {path: /ready, port: http}}
  writablePaths: {/tmp: 64Mi}
  scaling: {min: 2, max: 4, metrics: {cpu: 70}}
  exposure: {hosts: {sample.example.com: {}}}
  monitoring: {metrics: {port: metrics}}
  slos: {availability: {objective: 99.9, window: 30d, indicator: requests}}
  environments:
    production: {scaling: {min: 3}}
`;

/** Kinds of service, with the fields of the sample that they do not have. */
const KINDS = {
  web: [],
  api: [],
  worker: ['exposure', 'slos'],
  stateful: ['slos'],
};

const [bundle, what] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'chartwright-warm-up-'));
const source = join(folder, 'source');
const document = join(source, 'sample.yaml');
const output = join(folder, 'out');
mkdirSync(source);
writeFileSync(join(source, 'platform.yaml'), PLATFORM);
writeFileSync(join(source, 'system.yaml'), SYSTEM);
writeFileSync(document, SERVICE);

const { exports: command, save } = runCachedBundle(bundle, 'whole');

/** One run of the command in this process, whose output is for nobody. */
async function run(...words) {
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const own = Object.create(process, {
    argv: { value: [...process.argv.slice(0, 2), ...words] },
    stdout: { value: silence },
    exitCode: { value: undefined, writable: true },
  });
  await command.main(own);
  if (own.exitCode)
    throw new Error(`the sample's ${words[0]} ended with ${own.exitCode}`);
}

async function packSamples() {
  for (const [kind, without] of Object.entries(KINDS)) {
    const lines = SERVICE.replace('kind: web', `kind: ${kind}`)
      .split('\n')
      .filter(line => !without.some(field => line.startsWith(`  ${field}:`)));
    writeFileSync(document, lines.join('\n'));
    await run('generate', '-f', document, '-o', `${output}-${kind}`, '--check');
  }
  await command.packQueryShapes(dirname(bundle));
  await command.packRehearsal(dirname(bundle), `${output}-web`);
}

async function keepCode() {
  await run('--help');
  await run('version');
  save('small');
  await run('generate', '-f', document, '-o', output, '--check');
  await run('check', output);
  save('whole');
  appendFileSync(join(output, 'chart', 'values.yaml'), '# edited\n');
  writeFileSync(
    join(output, 'chartwright.yaml'),
    SERVICE.replace('1.0.0', '2.0.0'),
  );
  await run('regenerate', output);
  save('merge');
}

(async () => {
  try {
    await (what === 'samples' ? packSamples() : keepCode());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();
