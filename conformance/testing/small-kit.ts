import type { Check } from '../define-check.ts';
import type { Probe, Step } from '../define-probe.ts';
import type { SchemaError, Validate } from '../judge/operation.ts';
import type { Kit } from '../kit.ts';
import { type Catalogue, type Config, catalogue, type Requirement } from '../release.ts';

/** A requirement with usual members; tests name what matters. Ids are real ones, the content is not. */
export function row(members: Partial<Requirement> & Pick<Requirement, 'id'>): Requirement {
  return {
    interface: 'gateway',
    level: 'MUST',
    subject: 'product',
    verify: { kind: 'check' },
    profiles: ['gateway'],
    since: '0.1',
    text: { de: 'Es MUSS so sein.', en: 'It MUST be so.' },
    sources: [{ spec: 'openai', ref: 'models' }],
    target: { pointer: '' },
    ...members,
  };
}

/** A probe of one request to a path of its own name. */
export function probe(id: string, members: Partial<Probe> = {}, step: Partial<Step> = {}): Probe {
  return {
    id,
    interface: 'gateway',
    title: { de: id, en: id },
    class: 'read',
    inputs: ['gateway.key'],
    steps: { request: () => ({ method: 'GET', path: `/${id}` }), ...step },
    ...members,
  };
}

/** The access call, judged by GW-010. */
export const models = probe('models', { access: true }, { judgedBy: 'GW-010' });
const modelsRow = row({
  id: 'GW-010',
  verify: { kind: 'response', probe: 'models', status: 200 },
  target: { operation: 'list', pointer: '' },
});

/** A check that finds fault with every answer but 200. */
export function statusCheck(verifies: Check['verifies'], ...needs: string[]): Check {
  return {
    id: `status-of-${needs.join('-')}`,
    verifies,
    needs,
    messages: { wrong: { de: 'Status {status}.', en: 'Status {status}.' } },
    *run(evidence: { readonly [name: string]: { response: { status: number } } }) {
      for (const answer of Object.values(evidence).flat())
        if (answer.response.status !== 200)
          yield { message: 'wrong', data: { status: answer.response.status }, evidence: answer };
    },
  } as unknown as Check;
}

/** Demands an object with the list `data`. */
const listValidator: Validate = (data) => {
  const fits = typeof data === 'object' && data !== null && 'data' in data && Array.isArray(data.data);
  const error: SchemaError = {
    instancePath: '',
    schemaPath: '#',
    keyword: 'required',
    params: { missingProperty: 'data' },
  };
  listValidator.errors = fits ? null : [error];
  return fits;
};

/** A kit of a few rows around one operation that lists things. */
export function smallKit(parts: {
  readonly rows: readonly Requirement[];
  readonly probes?: readonly Probe[];
  readonly checks?: readonly Check[];
  readonly features?: Catalogue['features'];
}): Kit {
  const probes = [models, ...(parts.probes ?? [])];
  return {
    catalogue: {
      ...catalogue,
      requirements: [modelsRow, ...parts.rows],
      features: parts.features ?? [],
      profiles: [
        { id: 'gateway', title: { de: 'Gateway', en: 'Gateway' }, interfaces: ['gateway'], features: [] },
      ],
    },
    probes: Object.fromEntries(probes.map((one) => [one.id, one])),
    checks: parts.checks ?? [],
    described: {
      gateway: {
        operations: [
          {
            operationId: 'list',
            method: 'GET',
            path: '/models',
            responses: {
              200: {
                mediaTypes: { 'application/json': { schema: 'List' } },
                headers: { 'x-request-id': { required: false } },
              },
            },
          },
        ],
        validators: { List: listValidator },
        schemas: { $defs: { List: { required: ['data'], properties: { data: {}, object: {} } } } },
      },
    },
  };
}

/** One gateway with a key. */
export const smallConfig: Config = {
  gateways: [{ url: 'https://ki.musterland.example/v1', key: 'schluessel-4711' }],
};
