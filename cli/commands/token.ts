import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inspectToken } from '../../conformance/index.ts';
import { defineCommand } from '../command.ts';
import { reasonOf, usageError } from '../errors.ts';
import { commonOptions } from '../options.ts';
import type { Surroundings } from '../surroundings.ts';
import { explainToken } from '../token/explain-token.ts';

export default defineCommand({
  argument: { name: '<inspect>', text: { de: 'was geschehen soll: inspect', en: 'what to do: inspect' } },
  more: {
    de: 'Das Token kommt aus der Umgebungsvariablen hinter --token-env, sonst von der\nStandardeingabe. Es steht in keiner Ausgabe und gehört nicht auf die\nBefehlszeile.',
    en: 'The token comes from the environment variable behind --token-env, else from\nstandard input. It is in no output and does not belong on the command line.',
  },
  options: {
    ...commonOptions,
    tokenEnv: {
      flags: '--token-env <NAME>',
      kind: 'text',
      text: {
        de: 'Umgebungsvariable, in der das Token steht',
        en: 'environment variable that holds the token',
      },
    },
    jwks: {
      flags: '--jwks <FILE>',
      kind: 'text',
      text: {
        de: 'Schlüssel des Ausstellers (JSON), um die Signatur zu prüfen',
        en: 'keys of the issuer (JSON), to verify the signature',
      },
    },
    issuer: {
      flags: '--issuer <URL>',
      kind: 'text',
      text: { de: 'Kennung des erwarteten Ausstellers', en: 'identifier of the issuer expected' },
    },
    resource: {
      flags: '--resource <URL>',
      kind: 'text',
      text: { de: 'Ressource, für die das Token sein soll', en: 'resource the token shall be for' },
    },
    claim: {
      flags: '--claim <NAME=CLAIM>',
      kind: 'list',
      text: {
        de: 'wie eine Angabe auf der Plattform heißt (tenant=org_id)',
        en: 'what a claim is called on the platform (tenant=org_id)',
      },
    },
  },
  async run(here, action, { tokenEnv, jwks, issuer, resource, claim }) {
    if (action !== 'inspect')
      throw usageError({
        de: 'Hinter token steht, was geschehen soll: „pruefstein token inspect“.',
        en: 'What to do stands behind token: "pruefstein token inspect".',
      });
    const token = tokenEnv === undefined ? await fromInput(here) : fromVariable(here, tokenEnv);
    const known = {
      ...(jwks !== undefined && { keySet: readKeys(here, jwks) }),
      ...(issuer !== undefined && { issuer }),
      ...(resource !== undefined && { resource }),
      claimMap: claimMap(claim),
    };
    const inspection = await inspectToken(token, known, here.now());
    here.out(explainToken(inspection, here));
    return inspection.judged.some(
      ({ requirement, judgement }) => judgement.outcome === 'failed' && requirement.level.startsWith('MUST'),
    )
      ? 1
      : 0;
  },
});

function fromVariable({ env }: Surroundings, name: string): string {
  const token = bare(env[name] ?? '');
  if (token === '')
    throw usageError({
      de: `Die Umgebungsvariable ${name} ist nicht gesetzt oder leer; sie soll das Token enthalten.`,
      en: `The environment variable ${name} is not set or empty; it shall contain the token.`,
    });
  return token;
}

async function fromInput({ input }: Surroundings): Promise<string> {
  const token = bare(Buffer.from((await input?.()) ?? '').toString());
  if (token === '')
    throw usageError({
      de: 'Es ist kein Token da; es kommt aus der Umgebungsvariablen hinter --token-env oder von der Standardeingabe.',
      en: 'There is no token; it comes from the environment variable behind --token-env or from standard input.',
    });
  return token;
}

/** As copied: with white space around it, or with the scheme before it. */
function bare(text: string): string {
  return text.trim().replace(/^bearer +/i, '');
}

function readKeys({ folder }: Surroundings, file: string) {
  try {
    return JSON.parse(readFileSync(resolve(folder, file), 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'JSON' : reasonOf(error);
    throw usageError({
      de: `${file} lässt sich nicht als JSON lesen (${reason}); erwartet ist, was der Aussteller unter jwks_uri veröffentlicht.`,
      en: `${file} cannot be read as JSON (${reason}); expected is what the issuer publishes at jwks_uri.`,
    });
  }
}

function claimMap(pairs: readonly string[]): { readonly [claim: string]: string } {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name, claim] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
      if (name === undefined || claim === undefined)
        throw usageError({
          de: `--claim erwartet NAME=ANGABE, etwa tenant=org_id, und nicht „${pair}“.`,
          en: `--claim expects NAME=CLAIM, such as tenant=org_id, and not "${pair}".`,
        });
      return [name, claim];
    }),
  );
}
