import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page that shows a local repository: `/:group/:name/(tree|blob)/:ref/*`. */
export const repositoryRouteRef = createRouteRef();
