import type { metadata } from '../../release.ts';
import { type Members, onlyGiven } from '../conversion.ts';
import { iri } from '../iri.ts';

/** What a machine-learning model has beyond other components. */
export function modelMembers(model: metadata.ModelDescriptor): Members {
  return onlyGiven({
    manufacturer: { name: model.provider.name },
    licenses: [{ expression: model.licence.expression }],
    hashes: hashesOf(model.revision),
    pedigree: onlyGiven({ ancestors: (model.baseModels ?? []).map(ancestor) }),
    externalReferences: model.bom === undefined ? [] : [{ type: 'bom', url: iri(model.bom) }],
    modelCard: cardOf(model),
  });
}

/** A revision that is a digest is one in CycloneDX, too. */
function hashesOf(revision: string): Members[] {
  const content = /^sha256:([0-9a-f]{64})$/.exec(revision)?.[1];
  return content === undefined ? [] : [{ alg: 'SHA-256', content }];
}

function ancestor({ id, version }: metadata.BaseModel): Members {
  return onlyGiven({ type: 'machine-learning-model', name: id, version });
}

function cardOf(model: metadata.ModelDescriptor): Members {
  const datasets = model.training?.datasets ?? [];
  const risks = model.safety?.knownRisks ?? [];
  return onlyGiven({
    modelParameters: onlyGiven({
      task: model.tasks[0],
      inputs: model.modalitiesIn.map((format) => ({ format })),
      outputs: model.modalitiesOut.map((format) => ({ format })),
      datasets: datasets.map((url) => ({ type: 'dataset', contents: { url: iri(url) } })),
    }),
    quantitativeAnalysis: onlyGiven({ performanceMetrics: (model.evaluations ?? []).map(metricOf) }),
    considerations: onlyGiven({
      useCases: [model.intendedUse.de],
      technicalLimitations: [model.limitations.de],
      ethicalConsiderations: risks.map(({ de }) => ({ name: de })),
    }),
  });
}

function metricOf({ benchmark, metric, value }: metadata.Evaluation): Members {
  return { type: metric, value: String(value), slice: benchmark };
}
