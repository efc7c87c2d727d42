import { SPEC_ANNOTATION } from '@chartwright/backstage-plugin-chartwright-common';

/** Which entities the extensions apply to; an app may override it in `app-config.yaml`. */
export const generatedByChartwright = {
  kind: 'component',
  [`metadata.annotations.${SPEC_ANNOTATION}`]: { $exists: true },
};

/** Which entities the page of a system applies to. */
export const systemByChartwright = {
  kind: 'system',
  [`metadata.annotations.${SPEC_ANNOTATION}`]: { $exists: true },
};

/** Everything that Chartwright generated. */
export const anyByChartwright = {
  $any: [generatedByChartwright, systemByChartwright],
};
