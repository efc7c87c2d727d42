import type { FileTree } from '../files/FileTree';
import type { Resolution } from '../resolve';
import type { LibraryChart } from './LibraryChart';
import type { SourceDocuments } from './SourceDocuments';
import type { TextTemplates } from './text/TextTemplates';

/** Everything an emitter may use beside the resolution. Plain data: an emitter reads no file and no clock. */
export interface EmitContext {
  /** Version of the generator, as in its package.json. */
  readonly generatorVersion: string;
  /** The library chart that the generated chart depends on. */
  readonly library: LibraryChart;
  /** The library chart of systems: what renders private resources. */
  readonly systemLibrary: () => LibraryChart;
  /** Built-in text templates, those of the platform team laid over them. */
  readonly templates: TextTemplates;
  /** The texts the resolution was made of, overlays already merged in. */
  readonly documents: SourceDocuments;
}

/** One artefact of a service: a pure function from what is resolved to files. */
export type Emitter = (
  resolution: Resolution,
  context: EmitContext,
) => FileTree;
