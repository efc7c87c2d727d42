import { FORMATS } from '@chartwright/backstage-plugin-chartwright-common';

/** The formats in the form in which the generated validators call them. */
export const FORMAT_TESTS: Readonly<Record<string, (text: string) => boolean>> =
  Object.fromEntries(
    Object.entries(FORMATS).map(([name, format]) => [
      name,
      (text: string) => format.refuse(text) === undefined,
    ]),
  );
