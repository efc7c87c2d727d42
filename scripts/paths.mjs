import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = path.resolve(fileURLToPath(new URL('..', import.meta.url)));

/** What the scripts remember between runs: state, lock, logs. Git-ignored; safe to delete. */
export const memory = path.join(root, '.chartwright-setup');

/** Everything the portal stores. */
export const dataDirectory = process.env.CHARTWRIGHT_DATA_DIR
  ? path.resolve(root, process.env.CHARTWRIGHT_DATA_DIR)
  : path.join(root, '.data');

export const fromRoot = (...parts) => path.join(root, ...parts);
