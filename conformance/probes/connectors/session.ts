import { asNeeded, type Earlier, type Step } from '../../define-probe.ts';
import { sessionOf } from '../../read/mcp.ts';
import type { Authorization, Instance, RequestSpec } from '../../request.ts';
import { endSession, initialize, initialized, legacyRequest, type Members, speaks } from './messages.ts';

type Sends = (instance: Instance, earlier: Earlier) => RequestSpec | undefined;

/** A step of 2026-07-28; not sent to a connector that does not speak it. */
export function modernStep(
  times: number,
  request: Sends,
  more: Pick<Step, 'judgedBy'> = {},
): Step<unknown, true> {
  return asNeeded(times, {
    ...more,
    request: (instance, earlier) => (speaks(instance, 'modern') ? request(instance, earlier) : undefined),
  });
}

/** Steps around a conversation of 2025-11-25: handshake before, end of the session after. */
export interface Session {
  readonly open: Step<unknown, true>;
  readonly ready: Step<unknown, true>;
  readonly close: Step<unknown, true>;
  /** A step within; not sent to a connector that does not speak 2025-11-25. */
  step(
    times: number,
    call: (instance: Instance, earlier: Earlier) => readonly [method: string, params?: Members] | undefined,
    more?: Pick<Step, 'judgedBy'>,
  ): Step<unknown, true>;
}

/** A session whose handshake is the step `opened`; of the main principal unless another is named. */
export function session(
  opened: string,
  options: {
    readonly authorization?: Authorization;
    /** Whether 2025-11-25 is spoken here; wherever the connector can, if absent. */
    readonly wanted?: (instance: Instance) => boolean;
  } = {},
): Session {
  const { authorization, wanted = () => true } = options;
  const as = (spec: RequestSpec): RequestSpec => (authorization ? { ...spec, authorization } : spec);
  const idIn = (earlier: Earlier) => sessionOf(earlier[opened]?.[0]);
  const isSpoken = (instance: Instance) => speaks(instance, 'legacy') && wanted(instance);
  const once = (request: Sends) =>
    asNeeded(1, {
      request: (instance, earlier) => {
        const spec = isSpoken(instance) ? request(instance, earlier) : undefined;
        return spec && as(spec);
      },
    });
  return {
    open: once(() => initialize()),
    ready: once((_, earlier) => initialized(idIn(earlier))),
    close: once((_, earlier) => {
      const id = idIn(earlier);
      return id === undefined ? undefined : endSession(id);
    }),
    step: (times, call, more = {}) =>
      asNeeded(times, {
        ...more,
        request: (instance, earlier) => {
          const called = isSpoken(instance) ? call(instance, earlier) : undefined;
          if (!called) return undefined;
          const [method, params = {}] = called;
          return as(legacyRequest(method, params, idIn(earlier)));
        },
      }),
  };
}
