import { SetupError } from '../setup/SetupError.mjs';

/**
 * Where the portal listens: CHARTWRIGHT_HOST and CHARTWRIGHT_PORT, as app-config.yaml reads them too. `address` is for people,
 * `origin` is where the portal answers even if `localhost` means something else.
 */
export function portalSettings(env = process.env) {
  const host = env.CHARTWRIGHT_HOST || '127.0.0.1';
  const port = Number(env.CHARTWRIGHT_PORT || 7007);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new SetupError(
      `CHARTWRIGHT_PORT is "${env.CHARTWRIGHT_PORT}", which is no port.`,
      'Give a whole number from 1 to 65535.',
    );
  }
  // Where it listens on every address, this machine's own is as good as any to ask on.
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? host;
  return {
    host,
    port,
    address: `http://localhost:${port}`,
    origin: `http://${reachable}:${port}`,
  };
}
