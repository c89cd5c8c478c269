import type { Earlier } from '../../define-probe.ts';
import type { Answered } from '../../exchange.ts';
import { NoBasis } from '../../no-basis.ts';
import { entriesOf, isText, memberOf } from '../../read/members.ts';
import { catalogue } from '../../release.ts';
import type { Instance, RequestSpec } from '../../request.ts';

const entryPath = `/.well-known/${catalogue.names.wellKnownSuffix}`;

/** Reads the platform descriptor at its well-known path, whatever address the configuration gives for it. */
export function entryRequest({ url }: Instance): RequestSpec {
  if (url.endsWith(entryPath)) return { method: 'GET', path: '' };
  return { method: 'GET', path: '', url: new URL(entryPath, url).href };
}

/** The lists that are read. */
export type ListName = 'models' | 'connectors' | 'collections' | 'services' | 'templates';

/** More pages than this are not followed; a platform has tens of models and connectors, on pages of tens. */
export const mostPages = 50;

/** More gateways or connectors than this are not compared with what is described. */
const mostEndpoints = 16;

/**
 * What a platform descriptor speaks of: all instances of an interface; only the one that belongs to it, if there is another
 * descriptor beside it.
 */
export function describedBy(
  { linked, others = [] }: Instance,
  id: 'gateway' | 'connectors',
): readonly Instance[] {
  const own = linked?.[id];
  if (others.some((other) => other.interface === 'metadata')) return own ? [own] : [];
  return others.filter((other) => other.interface === id).slice(0, mostEndpoints);
}

/** About as many pages as a list is cut into when it is read once more in small pieces. */
const pieces = 4;

/**
 * Reads a list page after page: the first where the descriptor says, each further one where the page before says. Nothing
 * is asked where no address is given or the next page was there already.
 */
export function pageRequest(
  list: ListName,
): (instance: Instance, earlier: Earlier) => RequestSpec | undefined {
  return (_, earlier) => {
    const pages = earlier[list] ?? [];
    const address = pages.length === 0 ? firstAddress(list, earlier) : nextAddress(pages);
    return address === undefined ? undefined : get(address);
  };
}

/** The same in small pages, by `limit`: a wish that a server need not grant. */
export function pieceRequest(
  list: ListName,
  step: string,
): (instance: Instance, earlier: Earlier) => RequestSpec | undefined {
  return (_, earlier) => {
    const pages = earlier[step] ?? [];
    if (pages.length > 0) {
      const next = nextAddress(pages);
      return next === undefined ? undefined : get(next);
    }
    const first = firstAddress(list, earlier);
    if (first === undefined) return undefined;
    const count = (earlier[list] ?? []).flatMap(({ json }) => entriesOf(memberOf(json, 'items'))).length;
    const url = new URL(first);
    url.searchParams.set('limit', String(Math.max(1, Math.ceil(count / pieces))));
    return get(url.href);
  };
}

function get(url: string): RequestSpec {
  return { method: 'GET', path: '', url };
}

/**
 * Where the platform descriptor says that a list begins; undefined if it says nothing that is an address.
 * @throws {NoBasis} while planning
 */
export function firstAddress(list: ListName, { entry }: Earlier): string | undefined {
  // While planning nothing is known of it; what may then be sent is counted.
  if (!entry) throw new NoBasis('inventories');
  const [descriptor] = entry;
  const link = memberOf(memberOf(descriptor?.json, 'inventories'), list);
  return descriptor && isText(link) ? URL.parse(link, descriptor.request.url)?.href : undefined;
}

function nextAddress(pages: readonly Answered[]): string | undefined {
  const last = pages.at(-1);
  const link = memberOf(last?.json, 'next');
  const next = last && isText(link) ? URL.parse(link, last.request.url)?.href : undefined;
  return pages.some(({ request }) => request.url === next) ? undefined : next;
}
