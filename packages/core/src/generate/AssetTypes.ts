import type { LibraryChart } from '../emit/LibraryChart';
import type { TextTemplates } from '../emit/text/TextTemplates';

/** What the generator brings along: data, so that generation itself reads no file. */
export interface GeneratorAssets {
  readonly version: string;
  readonly library: LibraryChart;
  readonly templates: {
    readonly service: TextTemplates;
    readonly system: TextTemplates;
  };
}
