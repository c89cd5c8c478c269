import { expect, test } from 'vitest';
import { answer, judged } from '../../../testing/exchange.ts';
import { tokenFacts } from '../../../tokens/facts.ts';
import check from './no-personal-claims.ts';

const part = (members: object) => Buffer.from(JSON.stringify(members)).toString('base64url');

function judge(claim: string): string {
  const token = `${part({ alg: 'ES256' })}.${part({ [claim]: 'x' })}.AAAA`;
  const observations = { ...tokenFacts(token, undefined, {}) };
  return judged(check, { 'access-token.facts': { ...answer(), observations } });
}

const windows = 'http://schemas.microsoft.com/ws/2008/06/identity/claims';
const xmlsoap = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

test.each([
  'name',
  'email',
  'preferred_username',
  'upn',
  'unique_name',
  'sAMAccountName',
  'employee_id',
  `${windows}/windowsaccountname`,
  `${windows}/primarysid`,
  `${xmlsoap}/emailaddress`,
])('finds the claim %s', (claim) => {
  expect(judge(claim)).toBe('failed personal');
});

test.each([
  'azp',
  'email_verified',
  'sid',
  'tenant_name',
  'clientAddress',
  'groups',
  `${windows}/role`,
  'https://nord.example/claims/name-of-service',
])('accepts the claim %s', (claim) => {
  expect(judge(claim)).toBe('passed');
});
