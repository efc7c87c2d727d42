import type { FileTree } from '../files/FileTree';
import type { MineRule } from '../regenerate/mine/MineRule';
import type { Resolution } from '../resolve';
import type { DocumentSource } from '../spec';
import type { GeneratorAssets } from './AssetTypes';

/** Everything one generation is made of, in memory. */
export interface GenerateInput {
  /** The Service or System document. */
  readonly main: DocumentSource;
  readonly system?: DocumentSource;
  readonly platform?: DocumentSource;
  /** Service documents of the System, other than `main`. */
  readonly services?: readonly DocumentSource[];
  /** Partial documents, laid over the documents in this order. */
  readonly overlays?: readonly DocumentSource[];
  /** `.chartwright/context/neighbours.yaml` of the last generation. */
  readonly neighbours?: DocumentSource;
  readonly assets: GeneratorAssets;
}

/** One repository that was generated. */
export interface GeneratedRepository {
  readonly kind: 'Service' | 'System';
  /** Name of the service or system: who owns the folder it is written to. */
  readonly name: string;
  readonly tree: FileTree;
  /** What its documents keep a regeneration away from. */
  readonly mine: readonly MineRule[];
  /** Absent for the repository of a system. */
  readonly resolution?: Resolution;
}
