/** A text of the collection of one tenant. */
export interface Document {
  readonly id: string;
  readonly tenant: string;
  readonly title: string;
  readonly text: string;
  /** Last change, RFC 3339. */
  readonly lastModified: string;
  /** Where in the work the text stands. */
  readonly locator: string;
}

/** Under this people find what is cited. */
const reader = 'https://dokumente.musterland.example/';

const [amtA, amtB] = ['musterland-amt-a', 'musterland-amt-b'] as const;

/** Invented texts of two invented authorities; both speak of building applications, none of the texts is shared. */
export const documents: readonly Document[] = [
  {
    id: 'a-4711',
    tenant: amtA,
    title: 'Merkblatt Bauantrag',
    text: 'Ein Bauantrag wird mit Lageplan, Bauzeichnungen und Baubeschreibung in Textform eingereicht.',
    lastModified: '2026-03-02T08:00:00Z',
    locator: 'Abschnitt 1',
  },
  {
    id: 'a-4712',
    tenant: amtA,
    title: 'Prüfliste Vollständigkeit',
    text: 'Fehlen Unterlagen zum Bauantrag, so werden sie binnen zehn Arbeitstagen nachgefordert.',
    lastModified: '2026-04-17T09:30:00Z',
    locator: 'Abschnitt 3',
  },
  {
    id: 'a-4713',
    tenant: amtA,
    title: 'Gebührenverzeichnis',
    text: 'Die Gebühr für eine Baugenehmigung richtet sich nach den anrechenbaren Baukosten.',
    lastModified: '2026-01-15T07:45:00Z',
    locator: 'Nummer 2.1',
  },
  {
    id: 'b-0815',
    tenant: amtB,
    title: 'Dienstanweisung Bauantrag',
    text: 'Der Bauantrag ist am Tag des Eingangs zu erfassen und einer Sachbearbeitung zuzuweisen.',
    lastModified: '2026-05-20T10:15:00Z',
    locator: 'Seite 4',
  },
  {
    id: 'b-0816',
    tenant: amtB,
    title: 'Vertretungsplan Bauaufsicht',
    text: 'Vertretungen in der Bauaufsicht werden für jede Woche im Voraus festgelegt.',
    lastModified: '2026-06-01T06:00:00Z',
    locator: 'Seite 1',
  },
];

/** The address under which a document is cited. */
export function addressOf({ id }: Document): string {
  return reader + id;
}

/** Documents of a tenant that contain any word of the query, those with most hits first. */
export function search(tenant: string, query: string, limit: number): readonly Document[] {
  const words = query
    .toLocaleLowerCase('de')
    .split(/\s+/)
    .filter((word) => word !== '');
  const hits = ({ title, text }: Document) => {
    const content = `${title} ${text}`.toLocaleLowerCase('de');
    return words.filter((word) => content.includes(word)).length;
  };
  return documents
    .filter((document) => document.tenant === tenant && hits(document) > 0)
    .toSorted((a, b) => hits(b) - hits(a))
    .slice(0, limit);
}

/** The document of that id if the tenant may see it; one of another tenant looks as if it did not exist. */
export function find(tenant: string, id: string): Document | undefined {
  return documents.find((document) => document.tenant === tenant && document.id === id);
}
