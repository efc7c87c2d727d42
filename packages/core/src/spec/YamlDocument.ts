import type { Json } from '@chartwright/backstage-plugin-chartwright-common';
import type { Positions } from './Positions';

/** One YAML document as plain data, with the place of everything in it. */
export interface YamlDocument {
  value: Json;
  /** Number of the document in its file, from 0. */
  index: number;
  positions: Positions;
  /** Source text of numbers and booleans by formatted path: `1.10` is more than 1.1. */
  sources: ReadonlyMap<string, string>;
  /** True: a map has a key twice, so nothing may be generated from it. */
  faulty?: boolean;
}
