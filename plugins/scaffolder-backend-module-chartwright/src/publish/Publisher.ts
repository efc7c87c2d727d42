import type { Publication, Published } from './Publication';

/** Makes one repository in one place. */
export interface Publisher {
  /** What the URLs of everything in the repository begin with. */
  repositoryUrl: string;

  /**
   * @throws ConflictError when the repository exists with other content.
   */
  publish(publication: Publication): Promise<Published>;
}
