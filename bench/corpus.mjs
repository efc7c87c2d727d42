import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Platform that the services are made for. */
export const PLATFORM = `apiVersion: chartwright.dev/v1
kind: Platform
metadata: {name: acme}
spec:
  secretStores: {vault: {kind: ClusterSecretStore}}
`;

/** A web service with everything on that most services have. */
export function serviceDocument(name, provider) {
  return `apiVersion: chartwright.dev/v1
kind: Service
metadata:
  name: ${name}
  system: bench
  owner: group:default/shop
  description: Takes orders.
spec:
  kind: web
  image: ghcr.io/acme/${name}:1.4.2
  ports: {http: 8080, metrics: 9090}
  env: {LOG_LEVEL: info}
  config: {FEATURE_A: "true"}
  secrets:
    ${name}-db: {source: external, store: vault, keys: {url: {remoteKey: shop/${name}, property: url, env: DATABASE_URL}}}
  probes: {liveness: {path: /health, port: http}, readiness: {path: /ready, port: http}}
  writablePaths: {/tmp: 64Mi}
  scaling: {min: 2, max: 10, metrics: {cpu: 70}}
  exposure: {hosts: {${name}.example.com: {}}}
${
  provider ? `  dependsOn: {services: {${provider}: {port: http}}}\n` : ''
}  monitoring: {metrics: {port: metrics}}
  slos: {availability: {objective: 99.9, window: 30d, indicator: requests}}
  environments:
    production: {scaling: {min: 3}}
`;
}

/** Names of the services of a system of that size. */
export function serviceNames(count) {
  return Array.from(
    { length: count },
    (_, index) => `svc-${String(index).padStart(3, '0')}`,
  );
}

/** Writes a system of services, each of which calls the next, and gives the path of its document. */
export function writeSystem(folder, count) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'services'), { recursive: true });
  const names = serviceNames(count);
  names.forEach((name, index) =>
    writeFileSync(
      join(folder, 'services', `${name}.yaml`),
      serviceDocument(name, names[index + 1]),
    ),
  );
  writeFileSync(join(folder, 'platform.yaml'), PLATFORM);
  const system = join(folder, 'system.yaml');
  writeFileSync(
    system,
    `apiVersion: chartwright.dev/v1\nkind: System\nmetadata: {name: bench, owner: group:default/shop}\nspec:\n  services:\n${names
      .map(name => `    ${name}: {document: ./services/${name}.yaml}\n`)
      .join('')}`,
  );
  return system;
}
