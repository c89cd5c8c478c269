import type { AccessFailure } from '../recording/run-record.ts';
import type { Text } from '../text.ts';
import type { UnfitFault } from './cause-seed.ts';

/** What a cause is called in a report, and what to do about it. */
export interface CauseWords {
  readonly text: Text;
  readonly remedy?: Text;
}

/** Why an endpoint could not be reached at all, or not with this credential. */
export function environmentWords(
  { instance, credential, kind, seen }: AccessFailure,
  url: string,
): CauseWords {
  const name = `${instance}.${credential}`;
  switch (kind) {
    case 'refused':
      return {
        text: {
          de: `${url} weist den Zugang ${name} ab (${seen}).`,
          en: `${url} refuses the credential ${name} (${seen}).`,
        },
        remedy: {
          de: `${name} prüfen: gültig, für diese Adresse ausgestellt, zum ersten Abruf berechtigt?`,
          en: `Examine ${name}: valid, issued for this address, allowed to make the first request?`,
        },
      };
    case 'demanded':
      return {
        text: {
          de: `${url} verlangt Zugangsdaten (${seen}), und für ${instance} sind keine angegeben.`,
          en: `${url} demands credentials (${seen}), and none are given for ${instance}.`,
        },
        remedy: {
          de: `${credential} für ${instance} in der Konfiguration angeben.`,
          en: `Give ${credential} for ${instance} in the configuration.`,
        },
      };
    case 'notAcquired':
      return {
        text: {
          de: `Der Aussteller ${url} gab kein Token für ${credential} heraus (${seen}).`,
          en: `The issuer ${url} gave no token for ${credential} (${seen}).`,
        },
        remedy: {
          de: `Client, Geheimnis und Ressource unter identity.clients.${credential} prüfen oder ein Token angeben.`,
          en: `Examine client, secret and resource under identity.clients.${credential}, or give a token.`,
        },
      };
    case 'unreachable':
      return {
        text: {
          de: `${url} gab auf den ersten Abruf mit ${name} keine vollständige Antwort: ${seen}.`,
          en: `${url} gave no whole answer to the first request with ${name}: ${seen}.`,
        },
        remedy: {
          de: 'Adresse, Netz, Proxy und Zertifikat prüfen: Ist der Dienst von diesem Rechner aus zu erreichen?',
          en: 'Examine address, network, proxy and certificate: can the service be reached from this machine?',
        },
      };
    case 'overloaded':
      return {
        text: {
          de: `${url} war überlastet oder nicht bereit (${seen}).`,
          en: `${url} was overloaded or not ready (${seen}).`,
        },
        remedy: { de: 'Später erneut prüfen.', en: 'Check again later.' },
      };
  }
}

/** Why a request was not sent: what an answer or a credential lacks for it. */
export function unfitWords({ kind, seen = '' }: UnfitFault): CauseWords {
  switch (kind) {
    case 'foreignAddress':
      return {
        text: {
          de: `Eine Antwort verweist auf ${seen}; diese Adresse darf nicht angesprochen werden.`,
          en: `An answer points to ${seen}; that address may not be contacted.`,
        },
        remedy: {
          de: 'Gehört sie zur Plattform, dann unter http.allowedOrigins angeben.',
          en: 'If it belongs to the platform, name it under http.allowedOrigins.',
        },
      };
    case 'noBasis':
      return {
        text: {
          de: `In einer Antwort fehlt ${seen}; ohne diese Angabe lässt sich der nächste Abruf nicht bilden.`,
          en: `An answer lacks ${seen}; without it the next request cannot be made.`,
        },
        remedy: {
          de: `Dafür sorgen, dass die Plattform ${seen} sendet, dann erneut prüfen.`,
          en: `See that the platform sends ${seen}, then check again.`,
        },
      };
    case 'otherOrigin':
      return {
        text: {
          de: `An ${seen} werden keine Zugangsdaten gesendet: Sie sind an einen anderen Ursprung gebunden.`,
          en: `No credentials are sent to ${seen}: they are bound to another origin.`,
        },
        remedy: {
          de: 'Zugangsdaten bei der Adresse angeben, für die sie gelten.',
          en: 'Give the credentials beside the address they are for.',
        },
      };
    case 'notForgeable':
      return {
        text: {
          de: `Aus ${seen} lassen sich nicht alle gefälschten Fassungen bilden: Es ist kein lesbares signiertes Token, oder der Schlüssel des Ausstellers dazu war nicht zu lesen.`,
          en: `Not all forged tokens can be made of ${seen}: it is no readable signed token, or the key of the issuer for it could not be read.`,
        },
        remedy: {
          de: 'Ein signiertes Zugriffstoken (JWT) angeben und prüfen, ob der Aussteller seine Schlüssel veröffentlicht.',
          en: 'Give a signed access token (JWT), and see whether the issuer publishes its keys.',
        },
      };
  }
}

/** What the kit itself did not keep. */
export function limitWords(seen: string): CauseWords | undefined {
  if (seen === 'limit (secretWithheld)')
    return {
      text: {
        de: 'Antworten wurden nicht aufgezeichnet, weil ihre Teile zusammen ein Geheimnis der Prüfung ergeben.',
        en: 'Answers were not recorded, because their parts put together are a secret of the run.',
      },
      remedy: {
        de: 'Die Plattform gibt einen Zugangsnachweis zurück: dies abstellen, den Nachweis austauschen, erneut prüfen.',
        en: 'The platform gives back a credential: end this, replace the credential, check again.',
      },
    };
  if (seen !== 'limit (runBytes)') return undefined;
  return {
    text: {
      de: 'Die Antworten waren zusammen größer, als eine Prüfung aufbewahrt; von weiteren blieb nur der Anfang.',
      en: 'The answers together were larger than a run keeps; of further ones only the beginning was kept.',
    },
    remedy: {
      de: 'Weniger Profile oder Anforderungen auf einmal prüfen (--only).',
      en: 'Check fewer profiles or requirements at once (--only).',
    },
  };
}
