import { inputTexts } from '../inputs.ts';
import type { AccessFailure } from '../recording/run-record.ts';
import type { CauseSeed } from './cause-seed.ts';
import { type CauseWords, environmentWords, limitWords, unfitWords } from './environment-words.ts';
import { messageOf, remedyFor, sharedMessages } from './model-words.ts';

/** Causes with the same id are one. */
export function causeId(seed: CauseSeed): string {
  switch (seed.kind) {
    case 'requirement':
      return `requirement:${seed.requirement}`;
    case 'environment':
      return environmentId(seed.failure);
    case 'unfit':
      return `environment:${seed.fault.kind}:${seed.fault.seen ?? seed.fault.instance}`;
    case 'missingFeature':
      return `missingFeature:${seed.feature}`;
    case 'missingInput':
      return `missingInput:${seed.inputs.join('+')}`;
    case 'consent':
      return `consent:${seed.consent}`;
    case 'aborted':
      return `aborted:${seed.by}`;
    case 'attestation':
      return `attestation:${seed.state}`;
    case 'kit':
      return `kit:${seed.where}`;
    case 'transport':
      return `transport:${seed.seen}`;
    case 'model':
      return `model:${sharedMessages.includes(messageOf(seed.code)) ? messageOf(seed.code) : seed.code}`;
    case 'deselected':
    case 'budget':
    case 'notRecorded':
      return seed.kind;
  }
}

/** An issuer that gives no token is one cause, however many instances wait for it. */
function environmentId({ instance, issuer, credential }: AccessFailure): string {
  return issuer === undefined
    ? `environment:${instance}.${credential}`
    : `environment:${issuer}.acquire.${credential}`;
}

/** Puts a cause into words; `url` names where an instance is. */
export function causeWords(seed: CauseSeed, url: (instance: string) => string): CauseWords {
  switch (seed.kind) {
    case 'requirement':
      return {
        text: {
          de: `${seed.requirement} ist nicht erfüllt; was auf derselben Antwort aufbaut, lässt sich nicht prüfen.`,
          en: `${seed.requirement} is not met; what builds on the same answer cannot be examined.`,
        },
        remedy: {
          de: `Zuerst ${seed.requirement} erfüllen, dann erneut prüfen.`,
          en: `Meet ${seed.requirement} first, then check again.`,
        },
      };
    case 'environment':
      return environmentWords(seed.failure, url(seed.failure.issuer ?? seed.failure.instance));
    case 'unfit':
      return unfitWords(seed.fault);
    case 'missingFeature':
      return {
        text: {
          de: `Das Merkmal „${seed.title.de}“ (${seed.feature}) gehört zum Profil und ist nicht angegeben.`,
          en: `The feature "${seed.title.en}" (${seed.feature}) belongs to the profile and is not declared.`,
        },
        remedy: {
          de: 'Bietet die Plattform es an, dann unter features oder in der Selbstbeschreibung angeben.',
          en: 'If the platform offers it, declare it under features or in its descriptor.',
        },
      };
    case 'missingInput':
      return missingInputWords(seed.inputs);
    case 'consent':
      return consentWords[seed.consent];
    case 'aborted':
      return abortedWords[seed.by];
    case 'attestation':
      return attestationWords[seed.state];
    case 'kit':
      return {
        text: {
          de: `Fehler des Prüfwerkzeugs bei ${seed.where}: ${seed.problem}`,
          en: `Fault of the kit at ${seed.where}: ${seed.problem}`,
        },
        remedy: {
          de: 'Bitte mit dem Ordner der Prüfung melden; der Plattform wird dies nicht angelastet.',
          en: 'Please report it with the run folder; it is not charged to the platform.',
        },
      };
    case 'transport':
      return (
        limitWords(seed.seen) ?? {
          text: {
            de: `Anfragen blieben ohne vollständige Antwort: ${seed.seen}.`,
            en: `Requests remained without a whole answer: ${seed.seen}.`,
          },
          remedy: {
            de: 'Auslastung, Netz und Zeitgrenzen prüfen, dann erneut prüfen.',
            en: 'Look at load, network and time limits, then check again.',
          },
        }
      );
    case 'model':
      return { text: seed.text, remedy: remedyFor(seed.code) };
    case 'deselected':
    case 'budget':
    case 'notRecorded':
      return plainWords[seed.kind];
  }
}

function missingInputWords(inputs: Extract<CauseSeed, { kind: 'missingInput' }>['inputs']): CauseWords {
  const de = inputs.map((input) => `${inputTexts[input].de} (${input})`).join(', ');
  const en = inputs.map((input) => `${inputTexts[input].en} (${input})`).join(', ');
  return {
    text: { de: `Es fehlt: ${de}.`, en: `Missing: ${en}.` },
    remedy: {
      de: 'In der Konfiguration angeben und erneut prüfen.',
      en: 'Give it in the configuration and check again.',
    },
  };
}

const consentWords: Readonly<Record<'write' | 'hostile', CauseWords>> = {
  write: {
    text: {
      de: 'Schreibende Abrufe waren nicht erlaubt.',
      en: 'Requests that write were not allowed.',
    },
    remedy: {
      de: 'Mit --allow-writes zustimmen; angelegte Daten werden wieder gelöscht.',
      en: 'Consent with --allow-writes; what is created is deleted again.',
    },
  },
  hostile: {
    text: {
      de: 'Abrufe, die ein Angriff sein könnten, waren nicht erlaubt.',
      en: 'Requests that could be an attack were not allowed.',
    },
    remedy: {
      de: 'Mit --allow-hostile zustimmen oder ein Testsystem angeben (environment: test).',
      en: 'Consent with --allow-hostile or name a test system (environment: test).',
    },
  },
};

const abortedWords: Readonly<Record<'signal' | 'deadline' | 'killed', CauseWords>> = {
  signal: {
    text: { de: 'Die Prüfung wurde abgebrochen.', en: 'The run was aborted.' },
    remedy: { de: 'Erneut prüfen.', en: 'Check again.' },
  },
  deadline: {
    text: {
      de: 'Die Prüfung überschritt ihre Gesamtzeit und wurde beendet.',
      en: 'The run exceeded its total time and was ended.',
    },
    remedy: {
      de: 'Die Gesamtzeit erhöhen (http.runSeconds) oder die Plattform entlasten, dann erneut prüfen.',
      en: 'Raise the total time (http.runSeconds) or relieve the platform, then check again.',
    },
  },
  killed: {
    text: {
      de: 'Die Prüfung brach ab, ohne ihr Ende aufzuzeichnen.',
      en: 'The run broke off without recording its end.',
    },
    remedy: { de: 'Erneut prüfen.', en: 'Check again.' },
  },
};

const attestationWords: Readonly<Record<'absent' | 'expired', CauseWords>> = {
  absent: {
    text: {
      de: 'Von außen nicht zu sehen, und eine Erklärung liegt nicht vor.',
      en: 'Not visible from outside, and there is no statement.',
    },
    remedy: {
      de: 'In der Konfiguration erklären (attestations: Anforderung, Rolle, Datum).',
      en: 'State it in the configuration (attestations: requirement, role, date).',
    },
  },
  expired: {
    text: {
      de: 'Die Erklärung war zum Beginn der Prüfung nicht gültig.',
      en: 'The statement was not valid when the run began.',
    },
    remedy: { de: 'Die Erklärung erneuern.', en: 'Renew the statement.' },
  },
};

const plainWords: Readonly<Record<'deselected' | 'budget' | 'notRecorded', CauseWords>> = {
  deselected: {
    text: { de: 'Von dieser Prüfung ausgenommen.', en: 'Left out of this run.' },
    remedy: { de: 'Ohne Auswahl prüfen.', en: 'Check without a selection.' },
  },
  budget: {
    text: { de: 'Das Budget an Modell-Token war verbraucht.', en: 'The budget of model tokens was used up.' },
    remedy: { de: 'Das Budget erhöhen (budget.tokens).', en: 'Raise the budget (budget.tokens).' },
  },
  notRecorded: {
    text: {
      de: 'Die Aufzeichnung enthält den nötigen Abruf nicht.',
      en: 'The recording does not hold the request needed.',
    },
    remedy: {
      de: 'Mit dieser Version des Prüfwerkzeugs erneut prüfen.',
      en: 'Check again with this version of the kit.',
    },
  },
};
