import { defineOddity } from './oddity.ts';

export const tokenAudienceAsList = defineOddity({
  name: 'token-audience-as-list',
  title: {
    de: 'Token nennen ihre eine Ressource als Liste.',
    en: 'Tokens name their one resource as a list.',
  },
  identity: { audience: 'list' },
});

export const tokenTypeWithPrefix = defineOddity({
  name: 'token-type-with-prefix',
  title: {
    de: 'Token nennen ihren Typ in der langen Form application/at+jwt.',
    en: 'Tokens name their type in the long form application/at+jwt.',
  },
  identity: { tokenType: 'application/at+jwt' },
});

export const tokenTypeJwt = defineOddity({
  name: 'token-type-jwt',
  title: {
    de: 'Token nennen als Typ JWT (Übergangsregelung).',
    en: 'Tokens name JWT as their type (transition).',
  },
  identity: { tokenType: 'JWT' },
});

export const tokensSignedByRs256 = defineOddity({
  name: 'tokens-signed-by-rs256',
  title: {
    de: 'Token sind mit RS256 signiert (Übergangsregelung).',
    en: 'Tokens are signed by RS256 (transition).',
  },
  identity: { algorithm: 'RS256' },
});

export const tokensSignedByPs256 = defineOddity({
  name: 'tokens-signed-by-ps256',
  title: { de: 'Token sind mit PS256 signiert.', en: 'Tokens are signed by PS256.' },
  identity: { algorithm: 'PS256' },
});

export const furtherClaims = defineOddity({
  name: 'further-claims',
  title: {
    de: 'Token enthalten Angaben, die der Standard nicht kennt.',
    en: 'Tokens contain claims the standard does not know.',
  },
  identity: { furtherClaims: true },
});

export const furtherKeys = defineOddity({
  name: 'further-keys',
  title: {
    de: 'Neben dem Signaturschlüssel stehen der nächste und einer für Verschlüsselung.',
    en: 'Beside the signing key stand the next one and one for encryption.',
  },
  identity: { furtherKeys: true },
});

export const describedByOpenidOnly = defineOddity({
  name: 'described-by-openid-only',
  title: {
    de: 'Der Aussteller beschreibt sich nur unter der Adresse von OpenID Connect Discovery.',
    en: 'The issuer describes itself at the address of OpenID Connect Discovery only.',
  },
  identity: { describedAt: 'openid' },
});

export const describedByOauthOnly = defineOddity({
  name: 'described-by-oauth-only',
  title: {
    de: 'Der Aussteller beschreibt sich nur unter der Adresse von RFC 8414.',
    en: 'The issuer describes itself at the address of RFC 8414 only.',
  },
  identity: { describedAt: 'oauth' },
});

export const keysWithOwnMediaType = defineOddity({
  name: 'keys-with-own-media-type',
  title: {
    de: 'Die Schlüssel kommen als application/jwk-set+json.',
    en: 'The keys come as application/jwk-set+json.',
  },
  identity: { keysType: 'application/jwk-set+json' },
});

export const keysNotCached = defineOddity({
  name: 'keys-not-cached',
  title: {
    de: 'Die Schlüssel sollen vor jeder Verwendung neu abgerufen werden (no-cache).',
    en: 'The keys shall be fetched anew before each use (no-cache).',
  },
  identity: { keysCached: 'no-cache' },
});
