import { disagreements } from './agreement.ts';
import { buildCatalogue, codeNames, rowsOf } from './catalogue.ts';
import { catalogueTypes } from './catalogue-types.ts';
import type { Compilation, ServiceDocument } from './compile.ts';
import { deriveBundle } from './derive.ts';
import { editorSchemas, forEditors } from './for-editors.ts';
import { type JsonObject, objectAt, print } from './json.ts';
import { mappingTable } from './mapping-table.ts';
import { buildMappings } from './mappings.ts';
import { listMetrics } from './metrics.ts';
import { arranged } from './openapi.ts';
import { listOperations } from './operations.ts';
import { keepRequirements } from './targets.ts';
import { buildTypes } from './types.ts';
import { buildValidators } from './validators.ts';

/** Every file of `schemas/<release>/`, by path. Throws with the problems if the rows do not fit the documents. */
export async function buildRelease(compilation: Compilation, release: string): Promise<Map<string, string>> {
  const documents = compilation.documents.filter((document) => document.release === release);
  const ids = new Set(rowsOf(compilation, release).map(({ row }) => row.id));
  for (const { document } of documents) keepRequirements(document, ids);

  const { catalogue, problems } = buildCatalogue(compilation, release, documents);
  problems.push(...disagreements(compilation, release, documents));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const folder = `schemas/${release}`;
  const files = new Map([
    [`${folder}/catalogue.json`, print(catalogue)],
    [`${folder}/types/catalogue.ts`, catalogueTypes(catalogue)],
  ]);
  const mappings = buildMappings(compilation, release);
  if (mappings) {
    files.set(`${folder}/mappings.json`, print(mappings));
    files.set(`${folder}/mappings.md`, mappingTable(mappings));
  }
  const namespace = compilation.book.names?.httpsNamespace ?? '';
  for (const service of documents) {
    const bundle = bundleOf(service, `${namespace}${release}/${service.name}`);
    const { js, declaration } = await buildValidators(bundle);
    files.set(`${folder}/${service.name}.schema.json`, print(bundle));
    // People write descriptors by hand; the German words for their members are complete.
    if (service.name === 'metadata') {
      files.set(`${folder}/metadata.schema.json`, print(forEditors(bundle, codeNames(compilation))));
      for (const [kind, schema] of editorSchemas(bundle, `${service.name}.schema.json`))
        files.set(`${folder}/descriptors/${kind}.schema.json`, print(schema));
    }
    files.set(`${folder}/validators/${service.name}.js`, js);
    files.set(`${folder}/validators/${service.name}.d.ts`, declaration);
    files.set(`${folder}/types/${service.name}.ts`, await buildTypes(bundle, service.closed));
    if (service.root !== undefined) continue;
    files.set(`${folder}/openapi/${service.name}.openapi.json`, print(arranged(service.document)));
    files.set(`${folder}/operations/${service.name}.json`, print(listOperations(service.document)));
    const metrics = listMetrics(service.document);
    if (metrics) files.set(`${folder}/metrics/${service.name}.json`, print(metrics));
  }
  return files;
}

function bundleOf(service: ServiceDocument, id: string): JsonObject {
  const title = objectAt(service.document, 'info').title;
  return deriveBundle(service.document, {
    id,
    title: typeof title === 'string' ? title : service.name,
    closed: service.closed,
    ...(service.root ? { root: service.root } : {}),
  });
}
