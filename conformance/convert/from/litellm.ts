import type { metadata } from '../../release.ts';
import { ConversionProblem, onlyGiven } from '../conversion.ts';
import { litellmModes, taskOf } from './model-words.ts';
import { headerPoints, modelPoints } from './open-points.ts';
import { isMembers, SourceDocument } from './source-document.ts';
import { gap, gapText, type OpenPoint, type Start, startHeader, withOpenPoints } from './start.ts';

/** Prices of LiteLLM are per token, ours for a million. */
const pricedTokens = 1_000_000;

/**
 * A model descriptor begun from an entry of LiteLLM's `model_list`, or of what its `/model/info` answers.
 * @throws ConversionProblem if there is no such list, or several entries and no name
 */
export function fromLitellm(
  source: unknown,
  name: string | undefined,
  now: Date,
): Start<metadata.ModelDescriptor> {
  const entry = new SourceDocument(chosen(entriesOf(source), name));
  const modelId = entry.text('model_name') ?? gap;
  const mode = entry.text('model_info.mode');
  const { task, reads, writes } = taskOf(mode, litellmModes);
  const dimensions = entry.number('model_info.output_vector_size');
  const retired = entry.text('model_info.deprecation_date');
  const modalitiesIn = entry.texts('model_info.supported_modalities');
  const modalitiesOut = entry.texts('model_info.supported_output_modalities');
  const maxInputTokens = entry.number('model_info.max_input_tokens');
  // Older entries know `max_tokens` only, which then means the output.
  const maxOutputTokens =
    entry.number('model_info.max_output_tokens') ?? entry.number('model_info.max_tokens');
  const modalities = modalitiesOut.length > 0 ? modalitiesOut : [...writes];
  const open = [...headerPoints, ...openOf(mode, modalities)];
  const descriptor: metadata.ModelDescriptor = {
    kind: 'model',
    ...startHeader('model', { name: modelId, summary: `${modelId} (LiteLLM)`, now }),
    modelId,
    revision: 'unknown',
    access: 'restricted',
    provider: { name: gap, country: 'DE' },
    weights: 'closed',
    licence: { expression: 'LicenseRef-unknown' },
    publicSectorUse: 'unclear',
    hosting: 'managedService',
    tasks: [task],
    modalitiesIn: modalitiesIn.length > 0 ? modalitiesIn : [...reads],
    modalitiesOut: modalities,
    capabilities: capabilitiesOf(entry),
    ...onlyGiven({ maxInputTokens, maxOutputTokens, pricing: pricingOf(entry) }),
    ...(dimensions === undefined ? {} : { embedding: { dimensions } }),
    ...(retired !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(retired)
      ? { deprecation: { date: retired } }
      : {}),
    intendedUse: gapText,
    limitations: gapText,
    gpai: { isGpai: 'unknown' },
  };
  return { descriptor: withOpenPoints(descriptor, open), open, lost: entry.leftOver() };
}

function openOf(mode: string | undefined, generated: readonly string[]): OpenPoint[] {
  const { modelId: _, tasks, training: __, outputMarking, ...others } = modelPoints;
  const missing = [mode === undefined ? tasks : undefined, generated.length > 0 ? outputMarking : undefined];
  return [...Object.values(others), ...missing.filter((one) => one !== undefined)];
}

function capabilitiesOf(entry: SourceDocument): metadata.Capabilities {
  const parameters = entry.texts('model_info.supported_openai_params');
  const known = (name: string) => (parameters.includes(name) ? true : undefined);
  return onlyGiven({
    streaming: entry.flag('model_info.supports_native_streaming'),
    toolCalling: entry.flag('model_info.supports_function_calling'),
    structuredOutput: entry.flag('model_info.supports_response_schema'),
    reasoning: entry.flag('model_info.supports_reasoning'),
    vision: entry.flag('model_info.supports_vision'),
    systemRole: entry.flag('model_info.supports_system_messages'),
    logprobs: known('logprobs'),
    seed: known('seed'),
  });
}

function pricingOf(entry: SourceDocument): metadata.Pricing | undefined {
  const [input, output] = ['input', 'output'].map((way) => priceOf(entry, way));
  if (input === undefined && output === undefined) return undefined;
  return { currency: 'USD', unit: `${pricedTokens} token`, ...onlyGiven({ input, output }) };
}

/** In the entry, or beside its route, where LiteLLM reads it, too. */
function priceOf(entry: SourceDocument, way: string): number | undefined {
  const name = `${way}_cost_per_token`;
  const price = entry.number(`model_info.${name}`) ?? entry.number(`litellm_params.${name}`);
  // Rounded, as a price of 0.0000006 times a million is not quite 0.6 in binary.
  return price === undefined ? undefined : Number((price * pricedTokens).toPrecision(12));
}

function entriesOf(source: unknown): Readonly<Record<string, unknown>>[] {
  const list = isMembers(source) ? (source.model_list ?? source.data) : source;
  return Array.isArray(list) ? list.filter(isMembers) : [];
}

function chosen(
  entries: readonly Readonly<Record<string, unknown>>[],
  name: string | undefined,
): Readonly<Record<string, unknown>> {
  const names = [...new Set(entries.map((entry) => String(entry.model_name)))];
  if (names.length === 0)
    throw new ConversionProblem({
      de: 'hier ist keine Modellliste von LiteLLM (model_list oder die Antwort von /model/info).',
      en: 'this holds no model list of LiteLLM (model_list, or the answer of /model/info).',
    });
  const wanted = name ?? (names.length === 1 ? names[0] : undefined);
  const found = entries.find((entry) => entry.model_name === wanted);
  if (found) return found;
  throw new ConversionProblem({
    de: `bitte mit --name ein Modell der Liste wählen: ${names.join(', ')}.`,
    en: `please choose a model of the list with --name: ${names.join(', ')}.`,
  });
}
