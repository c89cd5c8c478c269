import type { Answered } from '../../exchange.ts';
import { headerValue } from '../../exchange.ts';
import { NoBasis } from '../../no-basis.ts';
import { memberOf } from '../../read/members.ts';
import type { Instance, RequestSpec } from '../../request.ts';
import { settingsOf } from './requests.ts';

/** 1 January 2026, in seconds since 1970: the begin of a report whose contents do not matter. */
export const longAgo = 1_767_225_600;

/** A report of the tenant; it is the gateway's key that has consumed something, so it is the one that asks. */
export function usageRequest(instance: Instance, query: { readonly [name: string]: string }): RequestSpec {
  const url = new URL(settingsOf(instance).usageUrl ?? '');
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
  const gateway = instance.linked?.gateway;
  const ofGateway = gateway !== undefined && new URL(gateway.url).origin === url.origin;
  return { method: 'GET', path: '', url: url.href, ...(ofGateway && { to: 'gateway' as const }) };
}

/** The hour in which a call was answered, by the platform's clock: seconds since 1970. */
export function hourOf(call: Answered | undefined): number {
  const created = memberOf(call?.json, 'created');
  const date = Date.parse(headerValue(call?.response.headers ?? [], 'date') ?? '') / 1000;
  const seconds = typeof created === 'number' && created > longAgo ? created : date;
  if (Number.isNaN(seconds)) throw new NoBasis('Date');
  return Math.floor(seconds / 3600) * 3600;
}
