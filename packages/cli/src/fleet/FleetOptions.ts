import type { EngineChoice } from '../engine/createRenderer';

/** What every fleet command takes. */
export interface FleetOptions {
  root: string;
  system: string[];
  owner: string[];
  tag: string[];
  versionBelow?: string;
  libraryBelow?: string;
  /** The Platform document for all members. */
  platform?: string;
  /** A platform team's folder of text templates. */
  templates?: string;
  /** A folder with versions of the library chart. */
  library?: string;
  /** Version of the library chart to go to. */
  to?: string;
  engine: EngineChoice;
  format: 'text' | 'json';
}
