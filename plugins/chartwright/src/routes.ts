import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** The page that shows a local repository: `/:group/:name/(tree|blob)/:ref/*` and `/:group/:name/compare/:branch`. */
export const repositoryRouteRef = createRouteRef();

/** The fleet, and at `/:runId` one run over it. */
export const fleetRouteRef = createRouteRef();

/** The form of a software template, which "Regenerate" opens. */
export const templateRouteRef = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
