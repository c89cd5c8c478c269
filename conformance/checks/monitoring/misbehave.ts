import type { Handler } from '../../define-mutants.ts';

/** Puts a seeded defect in front of a running platform. */
type Wrap = (next: Handler) => Handler;

const tokenLine = /^(gen_ai_client_inference_usage_(?:input|output)_tokens_total\{.*\}) (\d+)$/gm;

/** Changes the page of figures before it is shown. */
function showingInstead(
  edit: (page: string) => string,
  seen: (request: Request, answer: Response) => void = () => undefined,
): Wrap {
  return (next) => async (request) => {
    const answer = await next(request);
    seen(request, answer);
    if (new URL(request.url).pathname !== '/metrics' || !answer.ok) return answer;
    return new Response(edit(await answer.text()), { status: answer.status, headers: answer.headers });
  };
}

/** Two replicas behind a balancer: two of three looks show the other one, which has counted something else. */
export const answeringWithOtherReplicas: Wrap = (next) => {
  let looks = 0;
  return showingInstead((page) => {
    looks += 1;
    if (looks % 3 === 0) return page;
    return page
      .replace(/^(process_start_time_seconds) (.+)$/m, (_, name, value) => `${name} ${Number(value) + 60}`)
      .replace(tokenLine, (_, name, value) => `${name} ${Math.floor(Number(value) / 2)}`)
      .replace(
        /^(gen_ai_server_request_duration_seconds_count\{.*\}) (\d+)$/gm,
        (_, name, value) => `${name} ${Math.floor(Number(value) / 2)}`,
      );
  })(next);
};

/** The page is made once. */
export const showingTheFirstPage: Wrap = (next) => {
  let first: string | undefined;
  return showingInstead((page) => {
    first ??= page;
    return first;
  })(next);
};

/** Streams add nothing to the token counters: the platform reads them off answers that are not streamed. */
export const countingNoStreams: Wrap = (next) => {
  let before: string | undefined;
  let last = '';
  return async (request) => {
    const body: unknown =
      request.method === 'POST'
        ? await request
            .clone()
            .json()
            .catch(() => undefined)
        : undefined;
    const streams = typeof body === 'object' && body !== null && Reflect.get(body, 'stream') === true;
    if (streams) before ??= last;
    return await showingInstead((page) => {
      last = page;
      if (before === undefined) return page;
      const kept = new Map([...before.matchAll(tokenLine)].map(([, name, value]) => [name, value]));
      return page.replace(tokenLine, (line, name) => (kept.has(name) ? `${name} ${kept.get(name)}` : line));
    })(next)(request);
  };
};
