import schemas from '../../../schemas/0.1/metadata.schema.json' with { type: 'json' };
import { markedPlaces } from '../../judge/marked-places.ts';
import type { MemberSchema, SchemaBundle } from '../../judge/operation.ts';
import { catalogue } from '../../release.ts';

/** The schemas of the metadata interface. */
export const bundle: SchemaBundle = schemas;

/** A code that an open code list does not name. */
export interface UnknownCode {
  readonly list: string;
  readonly code: string;
  /** JSON pointer within the descriptor. */
  readonly where: string;
}

const codesOfOpenLists = markedPlaces(bundle, openListOf);

/** Walks a descriptor along its schema and names the codes that open lists do not know. */
export function unknownCodes(schema: string, value: unknown): readonly UnknownCode[] {
  return codesOfOpenLists(schema, value)
    .filter(({ mark, value }) => !Object.hasOwn(catalogue.codes[mark] ?? {}, value))
    .map(({ mark: list, value: code, where }) => ({ list, code, where }));
}

/** An open list is offered beside any other code: `anyOf: [the list, anything]`. */
function openListOf({ anyOf }: MemberSchema): string | undefined {
  return (anyOf ?? [])
    .flatMap(({ $ref }) => ($ref === undefined ? [] : [nameIn($ref)]))
    .find((name) => catalogue.codeLists[name]?.open);
}

function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}
