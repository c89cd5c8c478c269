import { defineCheck } from '../../../define-check.ts';
import { tokensIn } from '../facts.ts';

/**
 * Claims that name a person: those of OpenID Connect, and those that Windows domains and German directories are known
 * to add. Whether `email` is verified says nothing without it; `sid` is the id of a session and of nobody.
 */
const personal = new Set([
  'name',
  'given_name',
  'family_name',
  'middle_name',
  'nickname',
  'preferred_username',
  'email',
  'phone_number',
  'birthdate',
  'address',
  'picture',
  'upn',
  'unique_name',
  'winaccountname',
  'samaccountname',
  'login',
  'username',
  'user_name',
  'primarysid',
  'onprem_sid',
  'employee_id',
  'employeeid',
  'employeenumber',
  'personalnummer',
  'payroll_id',
]);

/** Windows domains give claims as addresses whose last part is the name. */
const claimTypes = /^https?:\/\/schemas\.(?:xmlsoap\.org|microsoft\.com)\/.+\/([^/]+)$/;

const typesOfPersons = new Set([
  'name',
  'givenname',
  'surname',
  'emailaddress',
  'upn',
  'windowsaccountname',
  'primarysid',
]);

function namesPerson(claim: string): boolean {
  const type = claimTypes.exec(claim)?.[1];
  return type === undefined ? personal.has(claim.toLowerCase()) : typesOfPersons.has(type.toLowerCase());
}

export default defineCheck({
  id: 'no-personal-claims',
  verifies: 'IAM-019',
  needs: ['access-token.facts'],
  messages: {
    personal: {
      de: 'Das Token enthält die personenbezogene Angabe {claim}.',
      en: 'The token contains the personal claim {claim}.',
    },
  },
  over: ({ 'access-token.facts': answer }) => tokensIn([answer]),
  *run(_, { answer, token: { further } }) {
    for (const claim of Object.keys(further).filter(namesPerson))
      yield { message: 'personal', data: { claim }, evidence: answer, where: `#/${claim}` };
  },
});
