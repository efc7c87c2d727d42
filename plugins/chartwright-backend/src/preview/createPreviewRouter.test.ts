import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Access } from '../access/Access';
import type { Trail } from '../trail/Trail';
import { createPreviewRouter } from './createPreviewRouter';
import type { Previews } from './Previews';

describe('POST /v1/preview', () => {
  it('tells nobody of a fault when the question is given up', async () => {
    const faults: unknown[] = [];
    let asked = () => {};
    const isAsked = new Promise<void>(resolve => {
      asked = resolve;
    });
    let ended: Promise<unknown> = Promise.resolve();
    const router = createPreviewRouter({
      access: {
        credentials: async () => ({}),
        require: async () => undefined,
      } as unknown as Access,
      trail: {
        follow: (_: unknown, work: () => Promise<unknown>) => {
          ended = work();
          return ended;
        },
      } as unknown as Trail,
      previews: {
        preview: async (_: unknown, __: unknown, signal: AbortSignal) => {
          asked();
          await once(signal, 'abort');
          signal.throwIfAborted();
        },
      } as unknown as Previews,
    });
    const app = express().use(
      router,
      (
        fault: unknown,
        _request: unknown,
        response: express.Response,
        __: unknown,
      ) => {
        faults.push(fault);
        response.status(500).end();
      },
    );
    const server = app.listen(0);
    try {
      const leaving = new AbortController();
      const { port } = server.address() as AddressInfo;
      const answer = fetch(`http://localhost:${port}/v1/preview`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ document: 'kind: Service' }),
        signal: leaving.signal,
      });
      await isAsked;
      leaving.abort();
      await expect(answer).rejects.toThrow('aborted');
      await expect(ended).rejects.toThrow('aborted');
      // What the router makes of it comes in the same turn.
      await setImmediate();
    } finally {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    }
    expect(faults).toEqual([]);
  });
});
