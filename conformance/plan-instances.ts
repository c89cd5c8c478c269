import { type ListedModel, settleRoles } from './model-roles.ts';
import type { Config, GatewayConfig } from './release.ts';
import type { Instance, ModelRole, ModelRoleName } from './request.ts';
import type { RecordedInstance } from './run-record.ts';
import { gatewayName, isSecretHeader } from './secrets.ts';

/** An instance as planned. */
export interface PlannedInstance extends Instance, Omit<RecordedInstance, keyof Instance> {
  /** Extra header fields that are no secret; the others are taken from the secrets when sending. */
  readonly plainHeaders: { readonly [name: string]: string };
  /** Roles whose model only the model list will tell; until then a stand-in plays them. */
  readonly undecided: readonly ModelRoleName[];
}

const credentials = ['key', 'restrictedKey', 'lowQuotaKey', 'token'] as const;

/** What a request shows where the model is not known yet. */
export const undecidedModel: ModelRole = {
  id: '‹model from the list›',
  cap: 16,
  capParameter: 'max_tokens',
  from: 'models',
};

/** The instances of a configuration with their models; without lists, wanted roles are played by a stand-in. */
export function planInstances(
  config: Config,
  wanted: ReadonlySet<ModelRoleName>,
  lists: ReadonlyMap<string, readonly ListedModel[]> | undefined,
): PlannedInstance[] {
  return (config.gateways ?? []).map((gateway, index) => {
    const name = gatewayName(gateway, index);
    const list = lists?.get(name);
    const settled = settleRoles(gateway.models ?? {}, list ?? [], wanted);
    const undecided = list ? [] : [...wanted].filter((role) => !isDecided(gateway, role));
    const models = {
      ...settled,
      ...Object.fromEntries(undecided.map((role) => [role, settled[role] ?? undecidedModel])),
    };
    return {
      interface: 'gateway',
      name,
      url: gateway.url.replace(/\/+$/, ''),
      models,
      inputs: [
        ...credentials.filter((field) => gateway[field]).map((field) => `gateway.${field}`),
        ...Object.keys(models).map((role) => `model.${role}`),
      ],
      extraHeaders: Object.keys(gateway.headers ?? {}),
      plainHeaders: Object.fromEntries(
        Object.entries(gateway.headers ?? {}).filter(([header, value]) => !isSecretHeader(header, value)),
      ),
      undecided,
    };
  });
}

function isDecided(gateway: GatewayConfig, role: ModelRoleName): boolean {
  return gateway.models?.[role] !== undefined;
}
