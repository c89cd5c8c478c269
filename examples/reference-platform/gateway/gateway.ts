import { type Context, Hono } from 'hono';
import { contextHeader } from '../identity/user-context.ts';
import type { Meter } from '../monitoring/meter.ts';
import type { Variant } from '../oddities/variant.ts';
import { type Access, type Caller, demandUse } from './access.ts';
import { converse } from './chat.ts';
import { chunksOf, completionOf, deliveredTokens, usageOf } from './chat-answer.ts';
import { embed } from './embeddings.ts';
import { jsonAnswer } from './error-answer.ts';
import { type Activity, eventStream } from './event-stream.ts';
import { Fault } from './fault.ts';
import { required, text } from './members.ts';
import { findModel, modelBody, type OfferedModel } from './models.ts';
import { readBody } from './read-body.ts';

/** What the gateway is made of. */
export interface GatewayParts {
  readonly models: readonly OfferedModel[];
  readonly access: Access;
  readonly variant: Variant;
  readonly activity: Activity;
  readonly meter: Meter;
  readonly now: () => number;
  /** Milliseconds before each event of a stream. */
  readonly tokenDelayMs: number;
  readonly maxBodyBytes: number;
  /** Breaks off running streams. */
  readonly closing: AbortSignal;
}

type Env = { Variables: { caller: Caller } };

/** The paths below `/v1`. Faults are thrown; the platform answers them. */
export function createGateway(parts: GatewayParts): Hono<Env> {
  const { models, access, variant, activity, meter, now } = parts;
  const gateway = new Hono<Env>();

  gateway.use(async (context, next) => {
    const { authorization = null, [contextHeader]: user = null } = context.req.header();
    context.set('caller', await access(authorization, user));
    await next();
  });

  gateway.get('/models', (context) => {
    const { mayUseRestricted } = context.var.caller;
    const visible = models.filter((model) => mayUseRestricted || !model.restricted);
    const data = visible.map((model) => variant.edit('model', modelBody(model)));
    return jsonAnswer(variant.edit('modelList', { object: 'list', data }));
  });

  gateway.get('/models/:id{.+}', (context) => {
    const model = findModel(models, context.req.param('id'), context.var.caller.mayUseRestricted);
    return jsonAnswer(variant.edit('model', modelBody(model)));
  });

  gateway.post('/chat/completions', async (context) => {
    const [body, model] = await readCall(context);
    variant.demand(body);
    const { tenant } = context.var.caller;
    const call = meter.begin({ operation: 'chat', model: model.id, tenant });
    const conversation = converse(body, model, variant.reasons);
    const { prompt_tokens: input, completion_tokens: output } = usageOf(conversation);
    if (!conversation.request.stream) {
      call.end({ input, output });
      return jsonAnswer(variant.edit('completion', completionOf(conversation, now)));
    }
    const chunks = variant.chunks(chunksOf(conversation, now));
    return eventStream(
      chunks.map((chunk) => JSON.stringify(variant.edit('chunk', chunk))),
      parts.tokenDelayMs,
      activity,
      parts.closing,
      // Whoever leaves early has received, and is charged, what was sent until then.
      (sent) => {
        if (sent > chunks.length) call.end({ input, output });
        else call.end({ input, output: deliveredTokens(chunks.slice(0, sent)) }, 'client_closed');
      },
    );
  });

  gateway.post('/embeddings', async (context) => {
    const [body, model] = await readCall(context);
    const { tenant } = context.var.caller;
    const call = meter.begin({ operation: 'embeddings', model: model.id, tenant });
    const embedded = embed(body, model);
    call.end({ input: embedded.usage?.prompt_tokens ?? 0, output: 0 });
    return jsonAnswer(variant.edit('embeddings', embedded));
  });

  for (const path of ['/models', '/models/:id{.+}']) gateway.all(path, allowOnly('GET, HEAD'));
  for (const path of ['/chat/completions', '/embeddings']) gateway.all(path, allowOnly('POST'));
  return gateway;

  async function readCall(context: Context<Env>) {
    demandUse(context.var.caller);
    const body = await readBody(context.req.raw, parts.maxBodyBytes);
    const id = required(body, 'model', text, '');
    return [body, findModel(models, id, context.var.caller.mayUseRestricted)] as const;
  }
}

function allowOnly(methods: string): () => never {
  return () => {
    throw new Fault('methodNotAllowed', `This path answers ${methods} only.`, {
      headers: { allow: methods },
    });
  };
}
