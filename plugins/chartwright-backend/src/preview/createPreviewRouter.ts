import {
  previewPermission,
  type PreviewView,
} from '@chartwright/backstage-plugin-chartwright-common';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Access } from '../access/Access';
import type { Trail } from '../trail/Trail';
import { abortedWith } from '../router/abortedWith';
import { parsePreviewRequest } from './parsePreviewRequest';
import type { Previews } from './Previews';

/** A document and the answers to a form, as JSON. */
const MOST_BODY = '1mb';

/** `POST /v1/preview` */
export function createPreviewRouter(options: {
  access: Access;
  previews: Previews;
  trail: Trail;
}): Router {
  const { access, previews, trail } = options;
  const router = PromiseRouter();
  router.post(
    '/v1/preview',
    express.json({ limit: MOST_BODY }),
    async (request, response) => {
      const credentials = await access.credentials(request);
      await access.require(previewPermission, credentials);
      const asked = parsePreviewRequest(request.body);
      const gone = abortedWith(response);
      try {
        const view = await trail.follow(
          {
            eventId: 'preview',
            severity: 'low',
            request,
            ...(asked.entityRef !== undefined && {
              meta: { entityRef: asked.entityRef },
            }),
          },
          () => previews.preview(asked, credentials, gone),
        );
        response.json(view satisfies PreviewView);
      } catch (error) {
        // Whoever types on gives a question up: nobody waits for an answer, and it is no fault to be logged.
        if (!gone.aborted) throw error;
        response.end();
      }
    },
  );
  return router;
}
