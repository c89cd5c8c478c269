import { join } from 'node:path';
import {
  compile,
  type Diagnostic,
  formatDiagnostic,
  getNamespaceFullName,
  NodeHost,
  type Program,
  resolveCompilerOptions,
} from '@typespec/compiler';
import { getOpenAPI3 } from '@typespec/openapi3';
import { type Book, bookOf } from '../book.ts';
import { isObject, type JsonObject, plain } from './json.ts';

/** The OpenAPI document of one service in one release. */
export interface ServiceDocument {
  /** Last part of the namespace in lower case: `gateway`. */
  readonly name: string;
  readonly release: string;
  readonly document: JsonObject;
  /** Outermost type of a data-only document; absent for interfaces with operations. */
  readonly root?: string;
  /** Whether derived schemas refuse members that are not named. */
  readonly closed: boolean;
}

/** What the sources say, before anything is derived from it. */
export interface Compilation {
  readonly program: Program;
  readonly book: Book;
  readonly documents: readonly ServiceDocument[];
  /** Errors and warnings, formatted with file and line. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Compiles `spec/main.tsp` and makes the OpenAPI document of every service and release. */
export async function compileSpec(root: string): Promise<Compilation> {
  const entrypoint = join(root, 'spec', 'main.tsp');
  const [options, problems] = await resolveCompilerOptions(NodeHost, { cwd: root, entrypoint });
  const program = await compile(NodeHost, entrypoint, { ...options, emit: [], noEmit: true });
  const documents = program.hasError() ? [] : await documentsOf(program);
  const diagnostics = [...problems, ...program.diagnostics];
  const format = (severity: Diagnostic['severity']) =>
    diagnostics
      .filter((diagnostic) => diagnostic.severity === severity)
      .map((diagnostic) => formatDiagnostic(diagnostic, { pathRelativeTo: root }));
  return { program, book: bookOf(program), documents, errors: format('error'), warnings: format('warning') };
}

async function documentsOf(program: Program): Promise<ServiceDocument[]> {
  const kinds = new Map(
    [...bookOf(program).documents].map(([type, kind]) => [getNamespaceFullName(type), kind] as const),
  );
  const records = await getOpenAPI3(program, { 'openapi-versions': ['3.1.0'] });
  return records.flatMap((record) => {
    if (!record.versioned)
      throw new Error(`The service ${record.service.type.name} lacks @versioned(Release).`);
    const namespace = getNamespaceFullName(record.service.type);
    const kind = kinds.get(namespace);
    return record.versions.map((version) => {
      const document = plain(version.document);
      if (!isObject(document)) throw new Error(`${namespace} has no document.`);
      return {
        name: namespace.slice(namespace.lastIndexOf('.') + 1).toLowerCase(),
        release: version.version,
        document: document,
        ...(kind ? { root: kind.root.name } : {}),
        closed: kind?.closed ?? false,
      };
    });
  });
}
