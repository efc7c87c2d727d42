import { isMet } from './targets.mjs';
import { inUnit } from './units.mjs';

/** Targets as the lines of a Markdown table. */
export function targetLines(targets) {
  return [
    '| what | target | measured | CPU | met |',
    '| --- | ---: | ---: | ---: | --- |',
    ...targets.map(target => {
      const { what, value, cpu, limit, least, unit } = target;
      const bound =
        limit === undefined
          ? `at least ${least}${unit}`
          : `at most ${
              unit === 'x' ? inUnit(limit, unit) : `${limit} ${unit}`
            }`;
      return `| ${what} | ${bound} | ${inUnit(value, unit)} | ${inUnit(
        cpu,
        unit,
      )} | ${isMet(target) ? 'yes' : '**no**'} |`;
    }),
  ];
}
