import type { Handler, World } from './define-mutants.ts';

/** Puts a seeded defect in front of a running platform. */
type Wrap = (next: Handler, world: World) => Handler;

/** The gateway acts as if another JSON body had been sent; the edit changes it in place or returns another. */
export function readingInstead(edit: (body: never) => unknown): Wrap {
  return (next) => async (request) => {
    if (request.method !== 'POST' || !isForGateway(request)) return next(request);
    const body: unknown = await request.json();
    return next(new Request(request, { body: JSON.stringify(edit(body as never) ?? body) }));
  };
}

/** The platform uses the first model that was asked for, which a control request names, for all others as well. */
export const usingDefaultModel: Wrap = (next, world) => {
  let known: string | undefined;
  return readingInstead((body: { model?: string }) => {
    known ??= body.model;
    return { ...body, model: known };
  })(next, world);
};

/** The gateway acts as if another credential had been presented. `undefined` leaves it as it is. */
export function trustingInstead(
  credential: (presented: string, world: World) => Promise<string> | string | undefined,
): Wrap {
  return (next, world) => async (request) => {
    if (!isForGateway(request)) return next(request);
    const presented = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '';
    const trusted = await credential(presented, world);
    if (trusted === undefined) return next(request);
    const headers = new Headers(request.headers);
    headers.set('authorization', `Bearer ${trusted}`);
    return next(new Request(request, { headers }));
  };
}

/** What other parts of the platform do is left as it is: a defect belongs to one of them. */
function isForGateway(request: Request): boolean {
  return new URL(request.url).pathname.startsWith('/v1/');
}

/** The platform answers some requests in a way of its own. */
export function answeringInstead(answer: (request: Request) => Promise<Response | undefined>): Wrap {
  return (next) => async (request) => (await answer(request.clone())) ?? next(request);
}

/** A refusal in the usual envelope. */
export function refusal(status: number): Response {
  const error = { message: 'Die Anfrage wurde abgewiesen.', type: 'refused', param: null, code: null };
  return Response.json({ error }, { status, headers: { 'x-request-id': `req_${crypto.randomUUID()}` } });
}
