import { AgentCard, generateAgentCardSignature, verifyAgentCardSignature } from '@a2a-js/sdk';
import { exportJWK, generateKeyPair } from 'jose';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { metadata } from '../release.ts';
import { examplesOf } from '../testing/example-descriptors.ts';
import { fullDescriptor } from '../testing/full-descriptor.ts';
import { extensionUri, toA2aCard } from './a2a-card.ts';
import { ConversionProblem } from './conversion.ts';

// The helpers of the SDK tell the console about each signature that does not fit.
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'debug').mockImplementation(() => {});
});

function agent(changes: Partial<metadata.ServiceDescriptor> = {}): metadata.ServiceDescriptor {
  const service = fullDescriptor('service');
  if (service.kind !== 'service') throw new Error('No service.');
  const interfaces = [{ protocol: 'a2a', url: 'https://agent.musterland.example/a2a', version: '1.0' }];
  return { ...service, serviceType: 'agent', interfaces, ...changes };
}

const fitting = examplesOf('service').flatMap(({ file, descriptor }) =>
  descriptor.kind === 'service' && descriptor.interfaces.some(({ protocol }) => protocol === 'a2a')
    ? [{ name: file, card: toA2aCard(descriptor).document }]
    : [],
);
const cards = [...fitting, { name: 'an agent with every field', card: toA2aCard(agent()).document }];

describe.each(cards)('$name', ({ card }) => {
  test('becomes a card the A2A SDK reads without losing a member', () => {
    expect(AgentCard.toJSON(AgentCard.fromJSON(card))).toEqual(card);
  });

  test('can be signed and verified with the helpers of the SDK', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const sign = generateAgentCardSignature(privateKey, { alg: 'ES256', kid: 'nord-1', typ: 'JOSE' });
    const signed = await sign(AgentCard.fromJSON(card));
    const verify = verifyAgentCardSignature(async (kid) => ({ ...jwk, kid }));
    await expect(verify(signed)).resolves.toBeUndefined();
    await expect(verify({ ...signed, version: '9.9.9' })).rejects.toThrow();
    const { capabilities } = signed;
    const altered = {
      ...capabilities,
      extensions: [{ ...capabilities?.extensions[0], params: { purpose: 'other' } }],
    };
    await expect(
      verify(AgentCard.fromJSON({ ...(AgentCard.toJSON(signed) as object), capabilities: altered })),
    ).rejects.toThrow();
  });

  test('carries none of the members that only 0.3 knew', () => {
    const gone = ['protocolVersion', 'url', 'preferredTransport', 'additionalInterfaces', 'security'];
    expect(gone.filter((member) => member in card)).toEqual([]);
    expect(Object(card.capabilities)).not.toHaveProperty('stateTransitionHistory');
    expect(card).not.toHaveProperty('supportsAuthenticatedExtendedCard');
  });

  test('carries the legal block in our extension, which nobody must know', () => {
    const [extension] = Object(card.capabilities).extensions;
    expect(extension).not.toHaveProperty('required');
    expect(extension).toMatchObject({
      uri: extensionUri,
      params: { compliance: { riskClass: expect.any(String) } },
    });
  });
});

test('only interfaces that speak A2A become interfaces of the card', () => {
  const interfaces = [
    { protocol: 'openapi', url: 'https://agent.musterland.example/api' },
    { protocol: 'a2a', url: 'https://agent.musterland.example/a2a', version: '1.0.1' },
  ];
  expect(toA2aCard(agent({ interfaces })).document.supportedInterfaces).toEqual([
    { url: 'https://agent.musterland.example/a2a', protocolBinding: 'JSONRPC', protocolVersion: '1.0' },
  ]);
});

test.each([
  ['no interface of A2A', { interfaces: [] }, 'interfaces'],
  ['no skill', { skills: [] }, 'skills'],
])('refuses a service with %s and says what to add', (_what, changes, member) => {
  const failing = () => toA2aCard(agent(changes));
  expect(failing).toThrow(ConversionProblem);
  expect(failing).toThrow(member);
});

test('without the page of a contact there is no provider, and that is said', () => {
  const { document, remarks } = toA2aCard(
    agent({ contacts: [{ type: 'technical', email: 'ki@musterland.example' }] }),
  );
  expect(document).not.toHaveProperty('provider');
  expect(remarks.map(({ en }) => en).join()).toContain('no provider');
});
