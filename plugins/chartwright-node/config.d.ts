export interface Config {
  chartwright?: {
    /**
     * The organisation's Platform document: the path of a file, from the working directory of the backend, or the
     * document itself. Without it the built-in one holds.
     */
    platform?: string | { [field: string]: unknown };

    /**
     * Threads that generate, plan, render and check for this backend; each takes some 200 MB.
     *
     * @default 2, or 1 on a machine with one processor
     */
    threads?: number;

    /**
     * Local git repositories: where services live when no forge is used. Without this section publishing to `local`
     * is off.
     */
    localRepositories?: {
      /**
       * Folder of the bare repositories, `<group>/<name>.git`, from the working directory of the backend. Replicas must
       * share it.
       */
      directory: string;

      /**
       * Base of the URLs by which people and the backend read local repositories.
       *
       * @default `${app.baseUrl}/chartwright/repositories`
       */
      browseUrl?: string;

      /**
       * System documents whose services are generated into local repositories when the backend starts and they are not
       * there yet. What a folder `edits/<service>` beside a document holds is laid over the service's repository.
       */
      examples?: string[];
    };
  };
}
