import type { Counter, Histogram } from 'prom-client';
import { createInstruments, type Instruments } from './instruments.ts';
import { routeOf } from './routes.ts';
import type { MonitoringSettings } from './settings.ts';
import { currentTrace, type Trace } from './trace.ts';
import { createLedger, type Ledger } from './usage-ledger.ts';

/** A call of a model, as it is counted. */
export interface ModelCall {
  readonly operation: 'chat' | 'embeddings';
  readonly model: string;
  readonly tenant: string;
}

/** Tokens a call has consumed. */
export interface Tokens {
  readonly input: number;
  readonly output: number;
}

/** A call under way. */
export interface RunningCall {
  /** Counts the call, once; `error` names what kept it from being carried out whole. */
  end(tokens: Tokens, error?: string): void;
}

/** Counts what the platform does. */
export interface Meter {
  readonly instruments: Instruments;
  readonly ledger: Ledger;
  /** Begins a call; nothing is counted before its end, so a refused one leaves no trace. */
  begin(call: ModelCall): RunningCall;
  /** Counts an HTTP request; `seconds` until its answer began. */
  request(request: Request, status: number, seconds: number): void;
}

/** A call that is over, as it is exported; times in milliseconds since 1970. */
export interface EndedCall {
  readonly call: ModelCall;
  readonly tokens: Tokens;
  readonly error?: string;
  readonly trace: Trace | undefined;
  readonly begunAt: number;
  readonly endedAt: number;
}

const provider = 'rechenzentrum_nord';

/** All others are shown as one, so that callers cannot invent series. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export async function createMeter(
  settings: MonitoringSettings,
  now: () => number,
  onEnd: (ended: EndedCall) => void = () => undefined,
): Promise<Meter> {
  const instruments = await createInstruments(settings, now);
  const ledger = createLedger(now);
  let calls = 0;
  /** The replica that a request comes to; nothing if there is one only. */
  const replica = (): Record<string, string> => {
    calls += 1;
    return settings.replicas > 1 ? { instance: `gateway-${calls % settings.replicas}:8787` } : {};
  };

  return {
    instruments,
    ledger,
    begin(call) {
      const [begun, begunAt, trace] = [performance.now(), now(), currentTrace()];
      let isOver = false;
      return {
        end(tokens, error) {
          if (isOver) return;
          isOver = true;
          const seconds = (performance.now() - begun) / 1000;
          const { operation, model, tenant } = call;
          const labels = {
            ...replica(),
            gen_ai_operation_name: operation,
            gen_ai_provider_name: provider,
            gen_ai_request_model: model,
            tenant,
          };
          countTokens(instruments.tokens, labels, tokens);
          instruments.callSeconds.observe(
            { ...labels, ...(error === undefined ? {} : { error_type: error }) },
            seconds,
          );
          ledger.add({ tenant, model, ...tokens });
          onEnd({ call, tokens, trace, begunAt, endedAt: now(), ...(error !== undefined && { error }) });
        },
      };
    },
    request({ method, url }, status, seconds) {
      const route = routeOf(new URL(url).pathname);
      instruments.requestSeconds.observe(
        {
          ...replica(),
          http_request_method: methods.includes(method) ? method : '_OTHER',
          http_response_status_code: String(status),
          url_scheme: 'https',
          ...(route === undefined ? {} : { http_route: route }),
        },
        seconds,
      );
    },
  };
}

/** Where tokens are counted: two counters, or the histogram of old with a label for the kind. */
export type TokenInstruments =
  | { readonly kind: 'counters'; readonly input: Counter; readonly output: Counter }
  | { readonly kind: 'histogram'; readonly usage: Histogram };

function countTokens(
  instruments: TokenInstruments,
  labels: Record<string, string>,
  { input, output }: Tokens,
): void {
  if (instruments.kind === 'counters') {
    instruments.input.inc({ ...labels, gen_ai_token_modality: 'text' }, input);
    instruments.output.inc({ ...labels, gen_ai_token_modality: 'text' }, output);
    return;
  }
  instruments.usage.observe({ ...labels, gen_ai_token_type: 'input' }, input);
  instruments.usage.observe({ ...labels, gen_ai_token_type: 'output' }, output);
}
