import type { Probe, Step } from '../define-probe.ts';
import type { Kit } from '../kit.ts';
import type { Catalogue, Config, Requirement } from '../release.ts';
import { record } from './record.ts';
import { oneModel, type Said, scripted, steppedClock } from './scripted.ts';
import { probe, row, smallKit, statusCheck } from './small-kit.ts';

/** Where the platform of these tests is, and its issuer, which is elsewhere. */
export const origin = 'https://ki.musterland.example';
export const issuer = 'https://idp.musterland.example/realms/ki';
const idp = new URL(issuer).origin;

/** A gateway, an open connector, a monitoring, and an issuer with a client of ours. */
export const severalConfig: Config = {
  gateways: [{ url: `${origin}/v1`, key: 'schluessel-4711' }],
  monitoring: [{ url: `${origin}/metrics` }],
  connectors: [{ url: `${origin}/mcp` }],
  metadata: [{ url: origin }],
  identity: [{ issuer, clients: { token: { id: 'pruefstein', secret: 'client-geheimnis-1' } } }],
};

/** One access probe per interface; a connector's is told from a call of it by its path only. */
const accessProbes: readonly Probe[] = [
  probe('metrics', { interface: 'monitoring', access: true, inputs: [] }, request('')),
  probe('opening', { interface: 'connectors', access: true, inputs: [] }, request('/open')),
  probe('descriptor', { interface: 'metadata', access: true, inputs: [] }, request('')),
  probe(
    'issuer',
    { interface: 'identity', access: true, inputs: [] },
    request('/.well-known/openid-configuration'),
  ),
];

function request(path: string): Pick<Step, 'request'> {
  return { request: () => ({ method: 'GET', path }) };
}

const title = { de: 'Titel', en: 'title' };

/** The features and profiles of these tests: `basis` includes what is optional elsewhere. */
const profiles: Catalogue['profiles'] = [
  { id: 'gateway', title, interfaces: ['gateway'], features: [] },
  { id: 'connectors', title, interfaces: ['connectors'], features: [] },
  { id: 'basis', title, interfaces: ['gateway', 'connectors'], features: ['gateway.limits'] },
];

/** A kit over several interfaces; every further probe is judged by a row of its own. */
export function severalKit(
  rows: readonly Requirement[] = [],
  probes: readonly Probe[] = [],
  checks: Kit['checks'] = [],
): Kit {
  const kit = smallKit({
    rows: [
      row({ id: 'MON-002', interface: 'monitoring', profiles: ['monitoring'] }),
      row({ id: 'CON-003', interface: 'connectors', profiles: ['connectors', 'basis'] }),
      row({ id: 'META-001', interface: 'metadata', profiles: ['metadata'] }),
      row({ id: 'IAM-001', interface: 'identity', profiles: ['identity'] }),
      ...rows,
    ],
    probes: [...accessProbes, ...probes],
    checks: [
      statusCheck('MON-002', 'metrics'),
      statusCheck('CON-003', 'opening'),
      statusCheck('META-001', 'descriptor'),
      statusCheck('IAM-001', 'issuer'),
      ...checks,
    ],
    features: [
      { id: 'gateway.limits', title },
      { id: 'connectors.protected', title },
    ],
  });
  return { ...kit, catalogue: { ...kit.catalogue, profiles } };
}

/** What the platform and its issuer say, by address without query; everything else is 200 and `{}`. */
export const platformSaying = (
  said: { readonly [url: string]: Said | ((authorization: string | undefined) => Said) } = {},
) =>
  scripted((wire) => {
    const usual: { readonly [url: string]: Said } = {
      [`${origin}/v1/models`]: oneModel,
      [`${issuer}/.well-known/openid-configuration`]: {
        json: { issuer, token_endpoint: `${idp}/token`, jwks_uri: `${idp}/keys` },
      },
      [`${idp}/token`]: { json: { access_token: 'zugriffstoken-0815', token_type: 'Bearer' } },
    };
    const answer = said[wire.url] ?? usual[wire.url] ?? {};
    if (typeof answer !== 'function') return answer;
    return answer(wire.headers.find(([name]) => name === 'authorization')?.[1]);
  });

/** Records a run over several interfaces; of everything, if no profile is named. */
export async function recordSeveral(
  kit: Kit,
  transport: ReturnType<typeof scripted>,
  config: Config = severalConfig,
  only: readonly string[] = kit.catalogue.requirements.map(({ id }) => id),
) {
  const clock = steppedClock();
  const written = await record(kit, config, { subject: 'all', only }, { transport, clock });
  const ids = written.recording.exchanges.map(({ id }) => id);
  const sentTo = (url: string) => transport.sent.filter((one) => one.url === url);
  return { ...written, ids, sentTo };
}
