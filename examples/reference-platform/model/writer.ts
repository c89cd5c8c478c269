import { pick, type Random } from './random.ts';

/** Synthetic sentences of an invented office. Each holds characters of two and three bytes. */
const sentences = [
  'Ihr Antrag ist vollständig und wird – wie üblich – binnen zwei Wochen geprüft.',
  'Für die Änderung genügt ein formloses Schreiben; das Formular „M 12“ ist entbehrlich.',
  'Die Gebühr beträgt 12,50 € und ist erst nach Zugang des Bescheides fällig.',
  'Bitte fügen Sie die Anlage 3 bei, sonst verzögert sich die Prüfung „Fläche“.',
  'Zuständig ist die Außenstelle in Neuburg – montags bis donnerstags geöffnet.',
  'Über den Widerspruch entscheidet die nächsthöhere Behörde des Landes „Musterland“.',
];

const thoughts = [
  'Erst die Zuständigkeit prüfen … dann die Frist.',
  'Gefragt ist eine Auskunft – also kurz und höflich bleiben.',
];

/** An answer: two or three sentences. */
export function writeAnswer(random: Random): string {
  const first = pick(sentences, random);
  const others = sentences.filter((sentence) => sentence !== first);
  const second = pick(others, random);
  if (random() < 0.5) return `${first} ${second}`;
  return `${first} ${second} ${pick(
    others.filter((sentence) => sentence !== second),
    random,
  )}`;
}

/** What a reasoning model shows before its answer. */
export function writeThought(random: Random): string {
  return pick(thoughts, random);
}
