import { defineCheck } from '../../../define-check.ts';
import { isObject, memberOf, shown } from '../../../read/members.ts';
import { faults } from '../answers.ts';

const isString = (value: unknown) => typeof value === 'string';
const isOptionalString = (value: unknown) => value === undefined || value === null || isString(value);

const members = [
  { member: 'message', fits: isString, expected: 'string' },
  { member: 'type', fits: isString, expected: 'string' },
  { member: 'code', fits: isOptionalString, expected: 'string | null' },
  { member: 'param', fits: isOptionalString, expected: 'string | null' },
];

export default defineCheck({
  id: 'errors-have-the-envelope',
  verifies: 'GW-070',
  needs: ['every-answer'],
  messages: {
    noEnvelope: {
      de: 'Die Fehlerantwort {status} enthält kein Objekt error.',
      en: 'The error answer {status} contains no object error.',
    },
    wrongMember: {
      de: 'In der Fehlerantwort {status} ist error.{member} nicht vom verlangten Typ.',
      en: 'In the error answer {status}, error.{member} is not of the required type.',
    },
  },
  over: ({ 'every-answer': answers }) => faults(answers),
  *run(_, answer) {
    const { status } = answer.response;
    const error = memberOf(answer.json, 'error');
    if (!isObject(error))
      return yield { message: 'noEnvelope', data: { status }, evidence: answer, seen: shown(answer.json) };

    for (const { member, expected } of members.filter(({ member, fits }) => !fits(error[member])))
      yield {
        message: 'wrongMember',
        data: { status, member },
        evidence: answer,
        where: `/error/${member}`,
        expected,
        seen: shown(error[member]),
      };
  },
});
