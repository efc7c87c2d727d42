import type { LibraryChart } from '../emit/LibraryChart';
import type { ResourceTypes } from '../resources/ResourceType';
import type { TextTemplates } from '../emit/text/TextTemplates';

/** What the generator brings along: data, so that generation itself reads no file. */
export interface GeneratorAssets {
  readonly version: string;
  readonly library: LibraryChart;
  /** The library chart of systems; read when a system is generated. */
  readonly systemLibrary: () => LibraryChart;
  readonly resourceTypes: ResourceTypes;
  /** Every version of the library chart that there is, oldest first. */
  readonly libraryVersions: readonly string[];
  /** Whether the library chart was chosen over the version that the Platform pins. */
  readonly libraryOverPin: boolean;
  readonly templates: {
    readonly service: TextTemplates;
    readonly system: TextTemplates;
  };
}
