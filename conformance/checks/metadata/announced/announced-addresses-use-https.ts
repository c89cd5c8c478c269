import { defineCheck } from '../../../define-check.ts';
import type { metadata } from '../../../release.ts';
import { connectorsOn, type Described, nameOf, platformsIn, servicesOn } from '../descriptors.ts';

/** Hosts that lead back to whoever asks. */
const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

export default defineCheck({
  id: 'announced-addresses-use-https',
  verifies: 'META-009',
  needs: ['inventories.entry', 'inventories.services', 'inventories.connectors'],
  files: true,
  messages: {
    noHttps: {
      de: '{name} kündigt {url} an; das ist keine Adresse mit HTTPS.',
      en: '{name} announces {url}; that is no address with HTTPS.',
    },
    onlyHere: {
      de: '{name} kündigt {url} an; diese Adresse führt auf den Rechner dessen, der sie aufruft.',
      en: '{name} announces {url}; that address leads to the machine of whoever uses it.',
    },
  },
  over: (evidence): Described[] => [
    ...platformsIn(evidence),
    ...servicesOn(evidence['inventories.services']),
    ...connectorsOn(evidence['inventories.connectors']),
  ],
  *run(_, found) {
    const { evidence } = found;
    // A file has no address of its own.
    const own = URL.parse(evidence.request.url);
    for (const [where, written] of addressesOf(found)) {
      const url = URL.parse(written, own?.href);
      const isHere = url !== null && loopback.test(url.hostname);
      // A relative address in a file is resolved by whoever serves it.
      if (url === null && !/^[a-z][a-z0-9+.-]*:/i.test(written)) continue;
      const place = {
        data: { name: nameOf(found), url: written },
        evidence,
        where: found.where + where,
        expected: 'https://…',
        seen: written,
      };
      if (isHere && own?.protocol.startsWith('http') && !loopback.test(own.hostname))
        yield { message: 'onlyHere', ...place };
      else if (url?.protocol !== 'https:' && !isHere) yield { message: 'noHttps', ...place };
    }
  },
});

/** The addresses of interfaces that a descriptor announces, with their place. */
function addressesOf({ body }: Described): (readonly [where: string, url: string])[] {
  if (body.kind === 'connector') return body.url === undefined ? [] : [['/url', body.url]];
  if (body.kind === 'service')
    return body.interfaces.map(({ url }, at) => [`/interfaces/${at}/url`, url] as const);
  return body.kind === 'platform' ? ofPlatform(body) : [];
}

function ofPlatform(body: metadata.PlatformDescriptor): (readonly [where: string, url: string])[] {
  const { gateways = [], monitoring = [], connectors = [], identity = [] } = body;
  return [
    ...gateways.map(({ url }, at) => [`/gateways/${at}/url`, url] as const),
    ...monitoring.flatMap((one, at) =>
      (['url', 'liveUrl', 'readyUrl', 'usageUrl'] as const).flatMap((member) => {
        const url = one[member];
        return url === undefined ? [] : [[`/monitoring/${at}/${member}`, url] as const];
      }),
    ),
    ...connectors.map(({ url }, at) => [`/connectors/${at}/url`, url] as const),
    ...identity.map(({ issuer }, at) => [`/identity/${at}/issuer`, issuer] as const),
  ];
}
