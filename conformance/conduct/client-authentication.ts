import type { PrincipalName } from '../request.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { assertionType, basicAuthorization, clientAssertion } from '../tokens/client-assertion.ts';
import { CredentialMistake, secretFor } from './credentials.ts';

/** A client of an issuer, as far as it is no secret. */
export interface ClientSettings {
  readonly id: string;
  readonly method: 'client_secret_basic' | 'client_secret_post' | 'private_key_jwt';
  readonly scope?: string;
}

/** What proves a client at the token endpoint; everything in `made` is a secret from now on. */
export interface ClientProof {
  /** Value of the Authorization header. */
  readonly header?: string;
  readonly form: { readonly [name: string]: string };
  readonly made: readonly (readonly [name: string, value: string])[];
}

/** Who proves itself to whom, and when. */
export interface ProofParts {
  readonly client: ClientSettings;
  readonly principal: PrincipalName;
  /** Name of the issuer's instance. */
  readonly instance: string;
  /** The issuer identifier. */
  readonly issuer: string;
  readonly now: Date;
  /** Unique per assertion. */
  readonly id: string;
}

/**
 * Proves a client by the method its configuration says.
 * @throws {CredentialMistake} if its secret is missing, or bound to another origin than the request's
 * @throws {ClientKeyMistake} if its key is of no use
 */
export function proveClient(parts: ProofParts, url: string, secrets: Secrets): ClientProof {
  const { client, principal, instance } = parts;
  const name = `${instance}.${principal}`;
  switch (client.method) {
    case 'client_secret_basic': {
      const header = basicAuthorization(client.id, secretFor(`${name}.clientSecret`, url, secrets));
      return { header, form: {}, made: [[`${name}.basic`, header.slice('Basic '.length)]] };
    }
    case 'client_secret_post': {
      const secret = secretFor(`${name}.clientSecret`, url, secrets);
      return { form: { client_id: client.id, client_secret: secret }, made: [] };
    }
    case 'private_key_jwt': {
      const privateKey = secretFor(`${name}.privateKey`, url, secrets);
      const { issuer: audience, now, id } = parts;
      const assertion = clientAssertion({ clientId: client.id, audience, privateKey, now, id });
      return {
        form: { client_id: client.id, client_assertion_type: assertionType, client_assertion: assertion },
        made: [[`${name}.assertion`, assertion]],
      };
    }
  }
}

/** The settings of a principal's client. @throws {CredentialMistake} if there is none */
export function clientOf(
  clients: { readonly [Principal in PrincipalName]?: ClientSettings },
  principal: PrincipalName,
): ClientSettings {
  const client = clients[principal];
  if (!client) throw new CredentialMistake(`there is no client for ${principal}`);
  return client;
}
