import { asNeeded, defineProbe, type Earlier, step } from '../../define-probe.ts';
import type { Answered } from '../../exchange.ts';
import { type CallableModel, type Capability, callableModels } from '../../read/capabilities.ts';
import { listedIds } from '../../read/listed-ids.ts';
import type { metadata } from '../../release.ts';
import type { Instance, ModelRole, ModelRoleName, RequestSpec } from '../../request.ts';
import { chatRequest } from '../gateway/requests.ts';
import { entryRequest, mostPages, pageRequest } from './requests.ts';

/** A tool without arguments, so that a call of it is short. */
const tool = {
  type: 'function',
  function: {
    name: 'uhrzeit',
    description: 'Nennt die Uhrzeit.',
    parameters: { type: 'object', properties: {} },
  },
} as const;
const demanded = { type: 'function', function: { name: tool.function.name } } as const;

/** What a call of the tool takes, with room for what models wrap around it. */
const roomForCall = 64;

/** Output bound of a model that nobody gave a role: of usual ones, and of those that think before they answer. */
const caps = { usual: 16, reasoning: 2048 } as const;

/** What is asked of which model. */
interface Question {
  readonly role: ModelRoleName;
  readonly capability: Capability;
  /** What its descriptor says of that capability. */
  readonly said: boolean;
  readonly members: { readonly [name: string]: unknown };
  readonly room?: number;
}

/** One short call each to models that are described as able to do something, and to one that is described as not. */
export default defineProbe({
  id: 'linked-capabilities',
  interface: 'metadata',
  title: {
    de: 'Beschriebene Fähigkeiten am Gateway erproben',
    en: 'Try described capabilities at the gateway',
  },
  class: 'cost',
  inputs: ['linked.gateway'],
  steps: {
    entry: step<metadata.PlatformDescriptor>({ judgedBy: 'META-001', request: entryRequest }),
    models: asNeeded(mostPages, { request: pageRequest('models') }),
    listed: asNeeded(1, {
      request: ({ linked }) =>
        linked?.gateway ? { method: 'GET', to: 'gateway', path: '/models' } : undefined,
    }),
    stream: asNeeded(1, {
      request: asking({ role: 'chat', capability: 'streaming', said: true, members: { stream: true } }),
    }),
    toolCall: asNeeded(1, {
      request: asking({
        role: 'tools',
        capability: 'toolCalling',
        said: true,
        members: { tools: [tool], tool_choice: demanded },
        room: roomForCall,
      }),
    }),
    toolUnsaid: asNeeded(1, {
      request: asking({ role: 'chat', capability: 'toolCalling', said: false, members: { tools: [tool] } }),
    }),
  },
});

/** A chat call to the model in the role, if it fits, else to the first that does; while planning, to the former. */
function asking({ role, capability, said, members, room = 0 }: Question) {
  return ({ linked }: Instance, { models, listed }: Earlier): RequestSpec | undefined => {
    const gateway = linked?.gateway;
    const usual = gateway?.models[role] ?? gateway?.models.chat;
    if (!gateway || !usual) return undefined;
    const chat = listed ? chosen(fitting(models ?? [], listed), usual) : usual;
    if (!chat) return undefined;
    const bound = Math.max(chat.cap, room);
    const call = chatRequest({ ...gateway, models: { chat } }, members, { prompt: 'Guten Tag!', bound });
    return { ...call, to: 'gateway' };
  };

  /** Described so, and offered by this gateway: a platform may have several. */
  function fitting(models: readonly Answered[], listed: readonly Answered[]): CallableModel[] {
    const offered = new Set(listed.flatMap((list) => listedIds(list) ?? []));
    return callableModels(models, capability, said)
      .map((model) => ({ ...model, ids: model.ids.filter((id) => offered.has(id)) }))
      .filter(({ ids }) => ids.length > 0);
  }
}

function chosen(fitting: readonly CallableModel[], usual: ModelRole): ModelRole | undefined {
  if (fitting.some(({ ids }) => ids.includes(usual.id))) return usual;
  const [first] = fitting;
  const [id] = first?.ids ?? [];
  if (!first || id === undefined) return undefined;
  const { capParameter } = usual;
  return {
    id,
    cap: first.isReasoning ? caps.reasoning : caps.usual,
    ...(capParameter && { capParameter }),
    from: 'descriptor',
  };
}
