import schemas from '../../../schemas/0.1/metadata.schema.json' with { type: 'json' };
import { type MarkedPlace, markedPlaces } from '../../judge/marked-places.ts';
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

/** Codes with which a list lets one say that something is not known. */
const notKnown: readonly string[] = ['unknown', 'notAssessed', 'unclear'];

const codesOfHonestLists = markedPlaces(bundle, honestListOf);

/** Walks a descriptor along its schema and names the places at which it says that something is not known. */
export function placesLeftOpen(schema: string, value: unknown): readonly MarkedPlace[] {
  return codesOfHonestLists(schema, value).filter(({ value }) => notKnown.includes(value));
}

/** A list alone, or beside any other code, in which one may say that something is not known. */
function honestListOf({ $ref, anyOf }: MemberSchema): string | undefined {
  return [{ $ref }, ...(anyOf ?? [])]
    .flatMap(({ $ref }) => ($ref === undefined ? [] : [nameIn($ref)]))
    .find(
      (name) => name in catalogue.codeLists && notKnown.some((code) => code in (catalogue.codes[name] ?? {})),
    );
}

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
