import type { metadata } from '../../release.ts';
import { ConversionProblem, onlyGiven } from '../conversion.ts';
import { pipelineTags, relationOf, spdxOf, taskOf } from './model-words.ts';
import { headerPoints, modelPoints } from './open-points.ts';
import { isMembers, SourceDocument } from './source-document.ts';
import { gap, gapText, type OpenPoint, type Start, shortened, startHeader, withOpenPoints } from './start.ts';

/** Hugging Face counts grams, we kilograms. */
const gramsInKilogram = 1000;

/**
 * A model descriptor begun from the metadata of a Hugging Face model card.
 * @param name Name of the model, as the card does not know it; else that of its measurements
 * @throws ConversionProblem if this is no such metadata
 */
export function fromHuggingFace(
  source: unknown,
  name: string | undefined,
  now: Date,
): Start<metadata.ModelDescriptor> {
  if (!isMembers(source) || !cardMembers.some((member) => member in source))
    throw new ConversionProblem(noCard);
  const card = new SourceDocument(source);
  const models = card.entries('model-index');
  const title = name ?? models[0]?.text('name') ?? gap;
  const tag = card.text('pipeline_tag');
  const { task, reads, writes } = taskOf(tag, pipelineTags);
  const languages = card.texts('language').filter((one) => /^[a-z]{2,3}(-|$)/i.test(one));
  const licence = licenceOf(card, card.text('license'));
  const open = openOf({ tag, languages, licence, generated: writes });
  const descriptor: metadata.ModelDescriptor = {
    kind: 'model',
    ...startHeader('model', { name: title, summary: `${title} (Hugging Face)`, now }),
    modelId: shortened(title, 300),
    revision: 'unknown',
    access: 'restricted',
    provider: { name: gap, country: 'DE' },
    // A card describes weights that lie beside it.
    weights: 'open',
    licence,
    publicSectorUse: 'unclear',
    hosting: 'selfHosted',
    tasks: [task],
    modalitiesIn: [...reads],
    modalitiesOut: [...writes],
    capabilities: {},
    ...onlyGiven({
      baseModels: basesOf(card),
      languages: languages.map((one) => ({ tag: one, evidence: 'stated' })),

      evaluations: models.flatMap(evaluationsOf),
      energy: energyOf(card),
    }),
    training: {
      adminData: 'unknown',
      personalData: 'unknown',
      ...onlyGiven({ datasets: card.texts('datasets').map(datasetAddress) }),
    },
    intendedUse: gapText,
    limitations: gapText,
    gpai: { isGpai: 'unknown' },
  };
  return { descriptor: withOpenPoints(descriptor, open), open, lost: card.leftOver() };
}

/** A card has at least one of these; whatever has none is another document. */
const cardMembers = [
  ...['license', 'language', 'library_name', 'pipeline_tag', 'tags'],
  ...['datasets', 'metrics', 'base_model', 'model-index'],
];

const noCard = {
  de: 'hier sind keine Angaben einer Modellkarte von Hugging Face (YAML zwischen zwei Zeilen ---).',
  en: 'this holds no metadata of a Hugging Face model card (YAML between two lines ---).',
};

function openOf(facts: {
  readonly tag: string | undefined;
  readonly languages: readonly string[];
  readonly licence: metadata.Licence;
  readonly generated: readonly string[];
}): OpenPoint[] {
  const { weights: _, tasks, languages, licence, outputMarking, ...others } = modelPoints;
  const missing = [
    facts.generated.length > 0 ? outputMarking : undefined,
    facts.tag === undefined ? tasks : undefined,
    facts.languages.length === 0 ? languages : undefined,
    /^LicenseRef-/.test(facts.licence.expression) && facts.licence.uri === undefined ? licence : undefined,
  ];
  return [...headerPoints, ...Object.values(others), ...missing.filter((one) => one !== undefined)];
}

function licenceOf(card: SourceDocument, licence: string | undefined): metadata.Licence {
  const expression = spdxOf(licence, card.text('license_name'));
  const uri = card.text('license_link');
  return { expression, ...(uri !== undefined && /^https?:/.test(uri) ? { uri } : {}) };
}

function basesOf(card: SourceDocument): metadata.BaseModel[] {
  const relation = relationOf(card.text('base_model_relation'));
  return card.texts('base_model').map((id) => ({ id, relation }));
}

/** A data set is named by its place at Hugging Face. */
function datasetAddress(name: string): string {
  return /^https?:/.test(name) ? name : `https://huggingface.co/datasets/${name}`;
}

function evaluationsOf(model: SourceDocument): metadata.Evaluation[] {
  return model.entries('results').flatMap((result) => {
    const benchmark = result.text('dataset.name');
    const version = result.text('dataset.revision');
    const evaluator = result.text('source.name');
    return result.entries('metrics').flatMap((metric) => {
      const [kind, value] = [metric.text('type'), metric.number('value')];
      if (benchmark === undefined || kind === undefined || value === undefined) return [];
      return { benchmark, metric: kind, value, ...onlyGiven({ version, evaluator }) };
    });
  });
}

/** The figure stands alone or with how it was found out. */
function energyOf(card: SourceDocument): metadata.Energy | undefined {
  const grams = card.number('co2_eq_emissions') ?? card.number('co2_eq_emissions.emissions');
  if (grams === undefined) return undefined;
  return onlyGiven({ co2e: grams / gramsInKilogram, method: card.text('co2_eq_emissions.source') });
}
