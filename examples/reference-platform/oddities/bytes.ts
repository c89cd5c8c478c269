import { gzipSync } from 'node:zlib';
import { isObject } from '../handler.ts';
import { defineOddity } from './oddity.ts';
import { isJson, isStream, transformed, withBody } from './transformed.ts';

export const indentedJson = defineOddity({
  name: 'indented-json',
  title: {
    de: 'JSON ist eingerückt, die Felder stehen in umgekehrter Reihenfolge.',
    en: 'JSON is indented, its members stand in reverse order.',
  },
  async answer(answer) {
    if (!isJson(answer)) return answer;
    return withBody(answer, `${JSON.stringify(reversed(await answer.json()), null, '\t')}\r\n`);
  },
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

export const escapedJson = defineOddity({
  name: 'escaped-json',
  title: {
    de: 'JSON ist reines ASCII: Umlaute sind als \\u-Folgen geschrieben.',
    en: 'JSON is plain ASCII: umlauts are written as \\u sequences.',
  },
  async answer(answer) {
    if (isStream(answer)) return transformed(answer, escaped);
    return isJson(answer) ? withBody(answer, escaped(await answer.text())) : answer;
  },
});

function escaped(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export const charsetParameter = defineOddity({
  name: 'charset-parameter',
  title: {
    de: 'Medientypen tragen den Parameter charset=UTF-8.',
    en: 'Media types carry the parameter charset=UTF-8.',
  },
  answer(answer) {
    if (isJson(answer) || isStream(answer))
      answer.headers.set('content-type', `${answer.headers.get('content-type')}; charset=UTF-8`);
    return answer;
  },
});

export const chunkedMidUtf8 = defineOddity({
  name: 'chunked-mid-utf8',
  title: {
    de: 'Netzpakete eines Stroms enden mitten in Zeichen und mitten in Ereignissen.',
    en: 'Network parts of a stream end in the middle of characters and events.',
  },
  answer: (answer) =>
    isStream(answer) && answer.body ? withBody(answer, answer.body.pipeThrough(midUtf8())) : answer,
});

/** Cuts inside every character of several bytes and holds back the last byte, so that no event ends with a part. */
function midUtf8(): TransformStream<Uint8Array, Uint8Array> {
  let held = new Uint8Array();
  return new TransformStream({
    transform(part, controller) {
      const bytes = Buffer.concat([held, part]);
      let from = 0;
      for (let at = 1; at < bytes.length - 1; at++) {
        const continues = ((bytes[at] ?? 0) & 0b1100_0000) === 0b1000_0000;
        if (!continues) continue;
        controller.enqueue(new Uint8Array(bytes.subarray(from, at)));
        from = at;
      }
      controller.enqueue(new Uint8Array(bytes.subarray(from, bytes.length - 1)));
      held = new Uint8Array(bytes.subarray(bytes.length - 1));
    },
    flush: (controller) => controller.enqueue(held),
  });
}

export const gzipWhenAsked = defineOddity({
  name: 'gzip-when-asked',
  title: {
    de: 'Antworten sind mit gzip gepackt, wenn der Aufrufer es anbietet.',
    en: 'Answers are packed with gzip if the caller offers it.',
  },
  async answer(answer, request) {
    const offered = /(^|,)\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*(,|$))[^,]*)?(,|$)/i;
    if (!isJson(answer) || !offered.test(request.headers.get('accept-encoding') ?? '')) return answer;
    const packed = withBody(answer, gzipSync(await answer.arrayBuffer()));
    packed.headers.set('content-encoding', 'gzip');
    packed.headers.append('vary', 'accept-encoding');
    return packed;
  },
});

export const upperCaseHeaderNames = defineOddity({
  name: 'upper-case-header-names',
  title: {
    de: 'Namen von Kopffeldern sind in Großbuchstaben geschrieben (nur über einen Port zu sehen).',
    en: 'Names of header fields are written in upper case (seen over a port only).',
  },
  headerName: (name) => name.toUpperCase(),
});

export const connectionClose = defineOddity({
  name: 'connection-close',
  title: {
    de: 'Nach jeder Antwort wird die Verbindung geschlossen (nur über einen Port zu sehen).',
    en: 'The connection is closed after each answer (seen over a port only).',
  },
  closesConnections: true,
});
