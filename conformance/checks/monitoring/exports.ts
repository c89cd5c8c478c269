import type { Messages, Statement } from '../../define-check.ts';
import type { Answered } from '../../exchange.ts';
import { figuresOf, settingsOf } from '../../metrics/figures.ts';
import { receivedOf } from './exported.ts';

/** What can be wrong with figures that a platform exports to the kit. */
export const exportMessages = {
  noDocument: {
    de: 'Was die Prüfung über OTLP empfangen hat, ist kein lesbares Dokument.',
    en: 'What the kit received over OTLP is no readable document.',
  },
  emptyExports: {
    de: '{count} Sendungen über OTLP enthielten keine Messwerte.',
    en: '{count} exports over OTLP contained no figures.',
  },
  brokenExport: {
    de: '{count} Sendungen über OTLP waren nicht lesbar, zuletzt: {fault}.',
    en: '{count} exports over OTLP were not readable, the last one: {fault}.',
  },
  perhapsForeign: {
    de: '{count} Sendungen über OTLP waren nicht lesbar; ohne Schlüssel (key) können sie auch von anderen stammen.',
    en: '{count} exports over OTLP were not readable; without a key they may be of others as well.',
  },
  nothingExported: {
    de: 'Bei {url} kamen während der Prüfung keine Messwerte an: bitte den Exporter der Plattform auf diese Adresse einstellen (OTEL_EXPORTER_OTLP_ENDPOINT, Protokoll http/protobuf oder http/json), und ihn öfter senden lassen, als die erklärte Verzögerung dauert.',
    en: 'No figures arrived at {url} during the run: please point the exporter of the platform at this address (OTEL_EXPORTER_OTLP_ENDPOINT, protocol http/protobuf or http/json), and let it send more often than the declared lag lasts.',
  },
  exportsWithoutKey: {
    de: '{count} Sendungen an {url} kamen ohne den vereinbarten Schlüssel und wurden abgewiesen: bitte beim Exporter OTEL_EXPORTER_OTLP_HEADERS="Authorization=Bearer …" setzen.',
    en: '{count} exports to {url} came without the agreed key and were refused: please set OTEL_EXPORTER_OTLP_HEADERS="Authorization=Bearer …" at the exporter.',
  },
} as const satisfies Messages;

/** True if a platform that is to export its figures to us has not done so. */
export function nothingArrived(look: Answered): boolean {
  return settingsOf(look).source === 'otlp' && figuresOf(look).series.length === 0;
}

/** True if figures were exported for which there was no room: what is not there may be among them. */
export function hadNoRoom(look: Answered): boolean {
  return settingsOf(look).source === 'otlp' && receivedOf(look).dropped > 0;
}

/** What the last look at our receiver says of the exports of a whole run. */
export function* judgeExports(look: Answered): Iterable<Statement<typeof exportMessages>> {
  const { series, faults } = figuresOf(look);
  const { exports, keyed, unreadable, withoutKey, fault } = receivedOf(look);
  const url = look.request.url.replace(/\/v1\/metrics(?:\?.*)?$/, '');
  for (const { kind } of faults) if (kind === 'otlp') yield { message: 'noDocument', evidence: look };
  if (unreadable > 0)
    yield keyed
      ? { message: 'brokenExport', data: { count: unreadable, fault }, evidence: look }
      : { kind: 'inconclusive', message: 'perhapsForeign', data: { count: unreadable }, evidence: look };
  if (faults.length > 0 || series.length > 0 || unreadable > 0) return;
  if (exports > 0) yield { message: 'emptyExports', data: { count: exports }, evidence: look };
  else if (withoutKey > 0)
    yield {
      kind: 'inconclusive',
      message: 'exportsWithoutKey',
      data: { count: withoutKey, url },
      evidence: look,
    };
  else yield { kind: 'inconclusive', message: 'nothingExported', data: { url }, evidence: look };
}
