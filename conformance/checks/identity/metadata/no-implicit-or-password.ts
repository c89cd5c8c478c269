import { defineCheck } from '../../../define-check.ts';
import { descriptionsIn, listedIn } from '../descriptions.ts';

const withdrawn = ['implicit', 'password'];

export default defineCheck({
  id: 'no-implicit-or-password',
  verifies: 'IAM-004',
  needs: ['issuer-metadata.openid', 'issuer-metadata.oauth'],
  messages: {
    offered: {
      de: 'Unter {member} steht {value}.',
      en: '{value} is listed in {member}.',
    },
    defaulted: {
      de: 'Die Beschreibung enthält grant_types_supported nicht; nach RFC 8414 heißt das, dass implicit angeboten wird.',
      en: 'The description lacks grant_types_supported, which by RFC 8414 means that implicit is offered.',
    },
  },
  over: (evidence) => descriptionsIn([evidence['issuer-metadata.openid'], evidence['issuer-metadata.oauth']]),
  *run(_, description) {
    const grants = listedIn(description, 'grant_types_supported');
    const types = listedIn(description, 'response_types_supported') ?? [];
    const offered = [
      ...(grants ?? [])
        .filter((grant) => withdrawn.includes(grant))
        .map((value) => ({ member: 'grant_types_supported', value })),
      ...types
        .filter((type) => type.split(' ').includes('token'))
        .map((value) => ({ member: 'response_types_supported', value })),
    ];
    for (const data of offered)
      yield { message: 'offered', data, evidence: description.answer, where: `#/${data.member}` };
    if (!grants) yield { kind: 'note', message: 'defaulted', evidence: description.answer };
  },
});
