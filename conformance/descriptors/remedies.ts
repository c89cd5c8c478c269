import type { Requirement } from '../release.ts';
import type { Text } from '../text.ts';

/** What to do about what a rule found, by code; where the message says it already, nothing is added. */
const remedies: Readonly<Record<string, Text>> = {
  'schema-is-named/otherSchema': {
    de: 'Bitte $schema auf die Fassung setzen, die geprüft wird; „pruefstein new descriptor“ trägt sie ein.',
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
    de: 'Bitte unter modified den Zeitpunkt der letzten Änderung eintragen, mit Zeitzone.',
    en: 'Please enter the time of the last change under modified, with time zone.',
  },
  'contacts-are-named/missing': {
    de: 'Bitte unter contacts ein Funktionspostfach oder eine Seite dafür eintragen.',
    en: 'Please enter a functional mailbox or a page for it under contacts.',
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
    de: 'Bitte die Adresse unter gateways, monitoring, connectors oder identity ergänzen oder das Profil nicht ankündigen.',
    en: 'Please add the address under gateways, monitoring, connectors or identity, or do not announce the profile.',
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
    de: 'Bitte level auf replaceable oder essential setzen oder country und ultimateParentCountry des Unternehmens berichtigen.',
    en: 'Please set level to replaceable or essential, or correct country and ultimateParentCountry of the company.',
  },
  'dependency-is-consistent/partDepends': {
    de: 'Die Angabe der Plattform muss ihre Teile einschließen; bitte level anpassen.',
    en: 'The statement of the platform must include its parts; please adapt level.',
  },
  'class-is-not-raised/raised': {
    de: 'Bitte unter confidentialityMax die niedrigere Klasse angeben oder das, worauf es beruht, für die höhere freigeben lassen.',
    en: 'Please state the lower class under confidentialityMax, or have the base approved for the higher one.',
  },
  'vs-nfd-is-approved/noApproval': {
    de: 'Bitte unter vsApproval nennen, wer freigegeben hat, oder die Klasse senken.',
    en: 'Please name under vsApproval who gave the approval, or lower the class.',
  },
  'providers-are-committed/notStated': {
    de: 'Bitte true oder false eintragen; auch false ist kein Befund, nur ein Hinweis.',
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
  'annex-three-fits-the-class/missing': {
    de: 'Bitte die Nummer eintragen oder die Risikoklasse berichtigen.',
    en: 'Please enter the point or correct the risk class.',
  },
  'annex-three-fits-the-class/superfluous': {
    de: 'Bitte die Nummer entfernen oder die Risikoklasse berichtigen.',
    en: 'Please remove the point or correct the risk class.',
  },
  'high-risk-is-assessed/noAssessment': {
    de: 'Bitte date und method ergänzen: wann und nach welchem Verfahren.',
    en: 'Please add date and method: when and by which procedure.',
  },
  'high-risk-is-assessed/noOversight': {
    de: 'Bitte required ergänzen, dazu möglichst points und role: wo und durch wen.',
    en: 'Please add required, and points and role if possible: where and by whom.',
  },
  'rights-are-assessed/noFria': {
    de: 'Bitte status ergänzen; auch pending, notRequired und unknown sind ein Stand.',
    en: 'Please add status; pending, notRequired and unknown are answers, too.',
  },
  'personal-data-rest-on-law/noBasis': {
    de: 'Etwa norm: DSGVO, citation: Artikel 6 Absatz 1 Buchstabe e.',
    en: 'Such as norm: DSGVO, citation: Artikel 6 Absatz 1 Buchstabe e.',
  },
  'personal-data-rest-on-law/noDpia': {
    de: 'Bitte status ergänzen; auch pending, notRequired und unknown sind ein Stand.',
    en: 'Please add status; pending, notRequired and unknown are answers, too.',
  },
  'training-rests-on-law/noBasis': {
    de: 'Bitte die Rechtsgrundlage ergänzen oder inputsUsedForTraining berichtigen.',
    en: 'Please add the legal basis or correct inputsUsedForTraining.',
  },
  'evidence-is-current/expired': {
    de: 'Bitte den neuen Nachweis eintragen oder den Eintrag unter securityEvidence entfernen.',
    en: 'Please enter the new evidence, or remove the entry under securityEvidence.',
  },
  'reuse-fits-the-rights/notTransferable': {
    de: 'Bitte reuse.offered auf false setzen oder das Nutzungsrecht klären.',
    en: 'Please set reuse.offered to false or settle the right to use it.',
  },
  'reuse-fits-the-rights/noLicence': {
    de: 'Etwa EUPL-1.2; ohne Lizenz ist nicht gesagt, was andere mit dem Quellcode dürfen.',
    en: 'Such as EUPL-1.2; without a licence nothing says what others may do with the source code.',
  },
  'licence-is-an-expression/noExpression': {
    de: 'Etwa Apache-2.0; was SPDX nicht kennt, heißt LicenseRef- mit eigenem Namen und braucht licence.uri.',
    en: 'Such as Apache-2.0; what SPDX does not know is LicenseRef- with a name of its own and needs licence.uri.',
  },
  'licence-is-an-expression/noText': {
    de: 'Bitte unter licence.uri die Adresse des Lizenztextes oder Vertrags eintragen.',
    en: 'Please enter the address of the licence or contract under licence.uri.',
  },
  'base-is-named/noBase': {
    de: 'Bitte unter baseModels id und relation ergänzen.',
    en: 'Please add id and relation under baseModels.',
  },
  'training-is-described/noTraining': {
    de: 'Bitte unter training ergänzen, was bekannt ist; unknown ist erlaubt.',
    en: 'Please add under training what is known; unknown is allowed.',
  },
  'gpai-is-documented/noDocument': {
    de: 'Bitte unter gpai eine der beiden Adressen ergänzen.',
    en: 'Please add one of the two addresses under gpai.',
  },
  'energy-has-a-method/noMethod': {
    de: 'Etwa „Messung am Verteiler, Oktober 2026“ oder „Angabe des Herstellers“.',
    en: 'Such as "measured at the distributor, October 2026" or "stated by the manufacturer".',
  },
  'interaction-is-disclosed/notSaid': {
    de: 'Bitte angeben, woran das zu erkennen ist: userInterface, protocolField oder notRequired.',
    en: 'Please state by what it can be told: userInterface, protocolField or notRequired.',
  },
  'missing-marks-are-explained/noReason': {
    de: 'Bitte unter reason den Grund ergänzen oder unter methods die Kennzeichnung nennen.',
    en: 'Please add the reason under reason, or name the mark under methods.',
  },
  'missing-marks-are-explained/markedAndNot': {
    de: 'Bitte unter methods entweder none oder die Kennzeichnung streichen.',
    en: 'Please remove either none or the mark under methods.',
  },
  'content-is-marked/notSaid': {
    de: 'Bitte unter outputMarking modality und methods ergänzen; none mit reason ist erlaubt.',
    en: 'Please add modality and methods under outputMarking; none with a reason is allowed.',
  },
  'announced-addresses-use-https/noHttps': {
    de: 'Bitte die Adresse mit https:// angeben, unter der die Schnittstelle erreichbar ist.',
    en: 'Please state the address with https:// at which the interface is reached.',
  },
  'announced-addresses-use-https/onlyHere': {
    de: 'Bitte die Adresse angeben, unter der andere die Schnittstelle erreichen.',
    en: 'Please state the address at which others reach the interface.',
  },
  'boms-are-readable/otherFormat': {
    de: 'Bitte eine Stückliste in einem dieser Formate bereitstellen: format cyclonedx oder spdx.',
    en: 'Please provide a bill of materials in one of these: format cyclonedx or spdx.',
  },
  'boms-are-readable/tooOld': {
    de: 'Bitte die Stückliste neu erzeugen; ältere Fassungen beschreiben keine Modelle.',
    en: 'Please generate the bill of materials anew; older versions do not describe models.',
  },
  'variables-are-used/undeclared': {
    de: 'Bitte unter variables ergänzen oder aus den Anweisungen streichen.',
    en: 'Please add it under variables or remove it from the instructions.',
  },
  'variables-are-used/unused': {
    de: 'Bitte streichen oder in den Anweisungen in doppelten geschweiften Klammern verwenden.',
    en: 'Please remove it, or use it in the instructions in double braces.',
  },
  'screened-text-is-unchanged/otherDigest': {
    de: 'Bitte den geänderten Text erneut prüfen lassen und dann promptDigest und date erneuern.',
    en: 'Please have the changed text screened again, then renew promptDigest and date.',
  },
  'examples-fit-the-form/noSchema': {
    de: 'Bitte unter outputSchema ein JSON Schema des Vermerks angeben.',
    en: 'Please state a JSON Schema of the file note under outputSchema.',
  },
  'examples-fit-the-form/misfit': {
    de: 'Bitte das Beispiel oder outputSchema berichtigen.',
    en: 'Please correct the example or outputSchema.',
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
