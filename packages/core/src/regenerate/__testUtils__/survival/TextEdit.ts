import type { Chance } from './Chance';

/**
 * Changes a text as a person would; undefined when there is nothing of the kind in it.
 *
 * @param token - A word that is nowhere else, to find the edit again.
 */
export type TextEdit = (
  text: string,
  token: string,
  chance: Chance,
) => string | undefined;
