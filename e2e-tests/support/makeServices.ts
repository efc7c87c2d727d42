import type { APIRequestContext } from '@playwright/test';
import { expect } from './test';

/** A service that was made, and what `git clone` is told to clone. */
export interface MadeService {
  name: string;
  remote: string;
}

/**
 * Makes services as the form does, without the form, all at once: journeys through the form are tested elsewhere.
 *
 * @param values - Answers beside the name.
 */
export async function makeServices(
  request: APIRequestContext,
  names: readonly string[],
  values: object,
): Promise<MadeService[]> {
  const session = await request.get('/api/auth/guest/refresh', {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await session.json();
  const headers = { Authorization: `Bearer ${backstageIdentity.token}` };
  return Promise.all(
    names.map(async name => {
      const created = await request.post('/api/scaffolder/v2/tasks', {
        headers,
        data: {
          templateRef: 'template:default/new-service',
          values: {
            owner: 'group:default/platform',
            ...values,
            name,
            publish: { type: 'local' },
          },
        },
      });
      expect(created.status(), await created.text()).toBe(201);
      const { id } = await created.json();
      const task = `/api/scaffolder/v2/tasks/${id}`;
      await expect(async () => {
        const { status } = await (await request.get(task, { headers })).json();
        expect(status).toBe('completed');
      }).toPass({ timeout: 240_000 });
      const events = await request.get(`${task}/events`, { headers });
      const remote = /git clone ([^`]+)`/.exec(
        JSON.stringify(await events.json()),
      )![1]!;
      return { name, remote };
    }),
  );
}
