import { Hono } from 'hono';
import type { Service } from '../guard/service.ts';
import { StoreFailure } from '../store/database.ts';
import { refuse, slowDown } from './answers.ts';
import { authorize, type Caller } from './authorize.ts';
import { deleteBox, postBox, useBox } from './boxes.ts';
import { postHeads, postLook } from './heads.ts';
import { getPull } from './pull.ts';
import { postPush } from './push.ts';
import { deleteSpace, postSpace } from './spaces.ts';
import { postWatch } from './watch.ts';

/** Handed in by the server beside the request. */
export type ApiEnv = { Bindings: { address: string } };

type Known = Exclude<Awaited<ReturnType<typeof authorize>>, Response>;

/** `/api/v1`, as wire/README.md has it. */
export function createApi(service: Service): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  const known = async (request: Request, space: string, address: string, then: (caller: Known) => Promise<Response>): Promise<Response> => {
    const caller = await authorize(service, request, space, address);
    return caller instanceof Response ? caller : then(caller);
  };
  const withStore = (response: Response): Response => {
    response.headers.set('drempel-store', service.store);
    return response;
  };
  api.use('*', async (c, next) => {
    const wait = service.perAddress.take(c.env.address);
    if (wait > 0) return withStore(slowDown(wait));
    await next();
    withStore(c.res);
    return undefined;
  });
  api.post('/spaces', (c) => postSpace(service, c.req.raw, c.env.address));
  api.get('/s/:space/pull', (c) => known(c.req.raw, c.req.param('space'), c.env.address, (caller) => getPull(service, c.req.raw, caller, c.env.address)));
  api.post('/s/:space/push', (c) => known(c.req.raw, c.req.param('space'), c.env.address, (caller: Caller) => postPush(service, c.req.raw, caller, c.env.address)));
  api.post('/s/:space/boxes', (c) => known(c.req.raw, c.req.param('space'), c.env.address, (caller: Caller) => postBox(service, c.req.raw, caller, c.env.address)));
  api.delete('/s/:space/boxes/:box', (c) => known(c.req.raw, c.req.param('space'), c.env.address, (caller) => deleteBox(service, caller, c.req.param('box'))));
  api.delete('/s/:space', (c) => known(c.req.raw, c.req.param('space'), c.env.address, (caller) => deleteSpace(service, caller)));
  api.post('/heads', (c) => postHeads(service, c.req.raw, c.env.address));
  api.post('/look', (c) => postLook(service, c.req.raw, c.env.address));
  api.post('/watch', (c) => postWatch(service, c.req.raw, c.env.address));
  api.on(['GET', 'POST'], '/box/:box/:slot', (c) => useBox(service, c.req.raw, c.req.param('box'), c.req.param('slot'), c.env.address));
  api.all('*', () => refuse('not-found'));
  api.onError((error) => {
    const failure = error instanceof StoreFailure ? error.reason : undefined;
    // The cause names neither space nor address: it is the engine's own sentence.
    service.log.tell(failure ? `store-${failure}` : 'internal-error', { text: String(failure ? (error.cause as Error | undefined)?.message ?? '' : error.stack) });
    if (!failure) return Response.json({ error: 'internal' }, { status: 500 });
    return failure === 'busy' ? refuse('busy', { 'retry-after': '2' }) : refuse('disk-full');
  });
  return api;
}
