import { typeName } from '../judge/schema-errors.ts';
import { isObject, isText, memberOf, shown } from '../read/members.ts';
import { catalogue } from '../release.ts';
import type { Text } from '../text.ts';
import type { Path } from './schema-place.ts';
import { descriptorKinds } from './shape.ts';
import { typeNames } from './words.ts';

/** What is said where a descriptor should stand and none does. */
export interface NoDescriptor {
  readonly text: Text;
  readonly remedy: Text;
  readonly path: Path;
}

/** Documents of others that people take for descriptors, by what only they have. */
const others: readonly {
  /** What it looks like. */
  readonly like: Text;
  readonly is: (value: unknown) => boolean;
  readonly remedy: Text;
}[] = [
  {
    like: { de: 'einer Stückliste (CycloneDX)', en: 'a bill of materials (CycloneDX)' },
    is: (value) => memberOf(value, 'bomFormat') === 'CycloneDX',
    remedy: {
      de: 'Eine Stückliste wird in der Beschreibung genannt (bom); aus der Beschreibung macht „pruefstein convert --to cyclonedx“ eine.',
      en: 'A bill of materials is named in the descriptor (bom); "pruefstein convert --to cyclonedx" makes one of the descriptor.',
    },
  },
  {
    like: { de: 'einer publiccode.yml', en: 'a publiccode.yml' },
    is: (value) => memberOf(value, 'publiccodeYmlVersion') !== undefined,
    remedy: {
      de: 'publiccode.yml beschreibt Software; was eine Plattform anbietet, beschreibt ein Dokument mit kind. „pruefstein new descriptor“ schreibt einen Anfang.',
      en: 'publiccode.yml describes software; what a platform offers is described by a document with kind. "pruefstein new descriptor" writes a start.',
    },
  },
  {
    like: { de: 'einer Konfiguration von LiteLLM', en: 'a configuration of LiteLLM' },
    is: (value) => Array.isArray(memberOf(value, 'model_list')),
    remedy: begunBy('litellm'),
  },
  {
    like: { de: 'einem server.json (MCP)', en: 'a server.json (MCP)' },
    is: isServerJson,
    remedy: begunBy('server-json'),
  },
  {
    like: { de: 'einer Agentenkarte (A2A)', en: 'an agent card (A2A)' },
    is: (value) => Array.isArray(memberOf(value, 'skills')) && isObject(memberOf(value, 'capabilities')),
    remedy: {
      de: 'Eine Agentenkarte sagt fast nichts von dem, was ein Dienst angeben muss; „pruefstein new descriptor service“ schreibt einen Anfang.',
      en: 'An agent card says next to nothing of what a service must state; "pruefstein new descriptor service" writes a start.',
    },
  },
  {
    like: { de: 'einer OpenAPI-Beschreibung', en: 'an OpenAPI description' },
    is: (value) => isText(memberOf(value, 'openapi')) || isText(memberOf(value, 'swagger')),
    remedy: {
      de: 'Eine OpenAPI-Beschreibung wird in der Beschreibung des Dienstes unter interfaces genannt; „pruefstein new descriptor service“ schreibt deren Anfang.',
      en: 'An OpenAPI description is named in the descriptor of the service under interfaces; "pruefstein new descriptor service" writes its start.',
    },
  },
];

function begunBy(from: string): Text {
  return {
    de: `„pruefstein convert --from ${from}“ beginnt daraus eine Beschreibung.`,
    en: `"pruefstein convert --from ${from}" begins a descriptor from it.`,
  };
}

function isServerJson(value: unknown): boolean {
  const [name, schema] = [memberOf(value, 'name'), memberOf(value, '$schema')];
  if (isText(schema) && /modelcontextprotocol\.io\/schemas\/.*server/.test(schema)) return true;
  const isReached = Array.isArray(memberOf(value, 'remotes')) || Array.isArray(memberOf(value, 'packages'));
  return isText(name) && /^[^/\s]+\/[^/\s]+$/.test(name) && isReached;
}

/**
 * Why what stands at a place of a document is no descriptor, and what to do.
 * @param seen its member `kind`
 * @param document the whole document, if the place is the document itself
 */
export function noDescriptor(path: Path, seen: unknown, document: unknown): NoDescriptor {
  const isAll = seen === undefined && path.length === 0;
  const other = isAll ? others.find(({ is }) => is(document)) : undefined;
  if (other) return { text: looksLike(other.like), remedy: other.remedy, path };
  if (isAll && !isObject(document)) return noSection(document);
  const list = (lang: 'de' | 'en') =>
    descriptorKinds.map((kind) => {
      const label = catalogue.codes.DescriptorKind?.[kind]?.[lang] ?? kind;
      return label === kind ? kind : `${kind} (${label})`;
    });
  return {
    text:
      seen === undefined
        ? { de: 'Die Pflichtangabe kind fehlt.', en: 'The required member kind is missing.' }
        : {
            de: `kind ist ${shown(seen)}; diese Art von Beschreibung gibt es nicht.`,
            en: `kind is ${shown(seen)}; there is no such kind of descriptor.`,
          },
    remedy: { de: `Möglich: ${list('de').join(', ')}.`, en: `Possible: ${list('en').join(', ')}.` },
    path: seen === undefined ? path : [...path, 'kind'],
  };
}

function looksLike({ de, en }: Text): Text {
  return {
    de: `Das sieht nach ${de} aus, nicht nach einer Beschreibung dieses Standards (kind fehlt).`,
    en: `This looks like ${en}, not like a descriptor of this standard (kind is missing).`,
  };
}

/** A descriptor is a section of names and values; several stand under `items`. */
function noSection(document: unknown): NoDescriptor {
  const type = typeName(document);
  const seen = Array.isArray(document)
    ? { de: 'eine Liste', en: 'a list' }
    : (typeNames[type] ?? { de: type, en: type });
  return {
    text: {
      de: `In der Datei steht nur ${seen.de}, keine Beschreibung.`,
      en: `In the file is only ${seen.en}, no descriptor.`,
    },
    remedy: {
      de: 'Eine Beschreibung besteht aus Namen und Werten (kind: …); mehrere stehen unter items.',
      en: 'A descriptor is made of names and values (kind: …); several stand under items.',
    },
    path: [],
  };
}
