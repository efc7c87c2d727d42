/** The repository of one service as of one revision. */
export interface ServiceRepository {
  /** Where it was read; with the revision it names the content. */
  url: string;
  /** The commit, or what the forge gives for it. */
  revision: string;
  /** POSIX relative path to content, from the folder of the service's document; sorted by path. */
  files: ReadonlyMap<string, Buffer>;
}
