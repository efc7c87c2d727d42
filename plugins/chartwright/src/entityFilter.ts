import { SPEC_ANNOTATION } from '@chartwright/backstage-plugin-chartwright-common';

/** Which entities the extensions apply to; an app may override it in `app-config.yaml`. */
export const generatedByChartwright = {
  kind: 'component',
  [`metadata.annotations.${SPEC_ANNOTATION}`]: { $exists: true },
};
