import type { Requirement } from '../release.ts';
import type { Text } from '../text.ts';

/** What to do about what a rule found, by code; where the message says it already, nothing is added. */
const remedies: Readonly<Record<string, Text>> = {
  'schema-is-named/otherSchema': {
    de: 'Bitte $schema auf die Fassung setzen, die geprüft wird; „pruefstein new descriptor“ schreibt sie vor.',
    en: 'Please set $schema to the release that is judged; "pruefstein new descriptor" writes it.',
  },
  'schema-is-named/otherRelease': {
    de: 'Bitte release anpassen oder mit der passenden Fassung des Prüfwerkzeugs prüfen.',
    en: 'Please adapt release, or judge with the fitting version of the kit.',
  },
  'ids-are-unique-uris/noUri': {
    de: 'Eine eigene Adresse genügt; abrufbar sein muss sie nicht.',
    en: "An address of one's own will do; it need not be retrievable.",
  },
  'ids-are-unique-uris/shared': {
    de: 'Bitte dieser oder der anderen Beschreibung eine eigene Kennung geben.',
    en: 'Please give this or the other descriptor an id of its own.',
  },
  'modified-lies-in-the-past/future': {
    de: 'Bitte den Zeitpunkt der letzten Änderung eintragen, mit Zeitzone.',
    en: 'Please enter the time of the last change, with time zone.',
  },
  'contacts-are-named/missing': {
    de: 'Bitte ein Funktionspostfach oder eine Seite dafür eintragen.',
    en: 'Please enter a functional mailbox or a page for it.',
  },
  'contacts-are-named/noAddress': {
    de: 'Bitte email oder url ergänzen.',
    en: 'Please add email or url.',
  },
  'announced-profiles-exist/unknown': {
    de: 'Bitte ein Profil dieses Standards nennen oder die Ankündigung entfernen.',
    en: 'Please name a profile of this standard or remove the announcement.',
  },
  'announced-profiles-exist/noInterface': {
    de: 'Bitte die Adresse der Schnittstelle ergänzen oder das Profil nicht ankündigen.',
    en: 'Please add the address of the interface or do not announce the profile.',
  },
  'eea-follows-from-places/outside': {
    de: 'Bitte eeaOnly auf no setzen oder den Ort berichtigen.',
    en: 'Please set eeaOnly to no or correct the place.',
  },
  'eea-follows-from-places/merelyClaimed': {
    de: 'Bitte den Staat ergänzen; ist er nicht bekannt, gilt für eeaOnly: unknown.',
    en: 'Please add the country; if it is not known, eeaOnly is unknown.',
  },
  'eea-follows-from-places/understated': {
    de: 'Bitte eeaOnly auf yes setzen oder den Ort außerhalb ergänzen.',
    en: 'Please set eeaOnly to yes or add the place outside.',
  },
  'transfer-is-explained/noTransfer': {
    de: 'Bitte exists auf true setzen und unter instrument nennen, worauf die Übermittlung beruht (Artikel 44 bis 49 DSGVO).',
    en: 'Please set exists to true and name under instrument what the transfer rests on (Articles 44 to 49 GDPR).',
  },
  'transfer-is-explained/noInstrument': {
    de: 'Etwa ein Angemessenheitsbeschluss oder Standardvertragsklauseln (Artikel 44 bis 49 DSGVO).',
    en: 'Such as an adequacy decision or standard contractual clauses (Articles 44 to 49 GDPR).',
  },
  'dependency-is-consistent/controlledOutside': {
    de: 'Bitte level auf replaceable oder essential setzen oder die Angaben zum Unternehmen berichtigen.',
    en: 'Please set level to replaceable or essential, or correct what is said of the company.',
  },
  'dependency-is-consistent/partDepends': {
    de: 'Die Angabe der Plattform muss ihre Teile einschließen; bitte level anpassen.',
    en: 'The statement of the platform must include its parts; please adapt level.',
  },
  'class-is-not-raised/raised': {
    de: 'Bitte hier die niedrigere Klasse angeben oder die Grundlage für die höhere freigeben.',
    en: 'Please state the lower class here, or have the base approved for the higher one.',
  },
  'vs-nfd-is-approved/noApproval': {
    de: 'Bitte unter vsApproval nennen, wer freigegeben hat, oder die Klasse senken.',
    en: 'Please name under vsApproval who gave the approval, or lower the class.',
  },
  'providers-are-committed/notStated': {
    de: 'Bitte true oder false eintragen; false ist ein Hinweis, kein Befund.',
    en: 'Please enter true or false; false is a note, not a finding.',
  },
  'tool-names-are-unique/shared': {
    de: 'Bitte je Konnektor einen eigenen toolNamespace vergeben.',
    en: 'Please give each connector a toolNamespace of its own.',
  },
  'limits-fit-the-window/tooLarge': {
    de: 'Bitte die Grenze senken oder contextWindow berichtigen.',
    en: 'Please lower the limit or correct contextWindow.',
  },
  'reserved-licence-needs-a-reason/noReason': {
    de: 'Etwa eine Zusage des Rechteinhabers oder ein Rahmenvertrag.',
    en: 'Such as a promise of the rights holder or a framework contract.',
  },
  'texts-are-bilingual/noEnglish': {
    de: 'Bitte den Text unter en ergänzen.',
    en: 'Please add the text under en.',
  },
};

/** What to do; else what the requirement says. */
export function remedyFor(code: string, row: Requirement): Text {
  return remedies[code] ?? row.text;
}
