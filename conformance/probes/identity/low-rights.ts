import { defineRejectionProbe } from '../../define-probe.ts';
import { headerValue } from '../../exchange.ts';
import type { Authorization, Instance, RequestSpec } from '../../request.ts';
import { decodeToken } from '../../tokens/decode.ts';
import { chatRequest } from '../gateway/requests.ts';

/** Running a model is what few rights do not reach to. Without a model to run, the control will show it. */
function call({ linked }: Instance, authorization: Authorization): RequestSpec {
  const gateway = linked?.gateway;
  if (!gateway?.models.chat)
    return { method: 'GET', to: 'gateway', path: '/chat/completions', authorization };
  return { ...chatRequest(gateway), to: 'gateway', authorization };
}

export default defineRejectionProbe({
  id: 'low-rights',
  interface: 'identity',
  title: { de: 'Modellaufruf ohne ausreichende Rechte', en: 'Model call without sufficient rights' },
  class: 'cost',
  feature: 'gateway.jwt',
  inputs: ['identity.token', 'identity.lowToken', 'linked.gateway'],
  control: (instance) => call(instance, { use: 'token' }),
  cases: { lowToken: (instance) => call(instance, { use: 'lowToken' }) },
  observe: ({ request }, { earlier }) => {
    const audience = audienceOf(headerValue(request.headers, 'authorization'));
    const ofControl = earlier.before?.[0]?.observations?.audience;
    const shared = audience && Array.isArray(ofControl) && audience.some((one) => ofControl.includes(one));
    return { audience: audience ?? null, ...(typeof shared === 'boolean' && { shared }) };
  },
});

/** For whom the token that was sent is; undefined if it cannot be read. */
function audienceOf(authorization = ''): readonly string[] | undefined {
  const read = decodeToken(authorization.replace(/^Bearer /, ''));
  if (!('token' in read)) return undefined;
  const { aud } = read.token.claims;
  return [aud].flat().filter((one) => typeof one === 'string');
}
