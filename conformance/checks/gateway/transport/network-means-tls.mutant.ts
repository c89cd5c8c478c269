import { defineMutants } from '../../../define-mutants.ts';
import type { Connection, Exchange, TlsFacts } from '../../../exchange.ts';

const session: TlsFacts = { protocol: 'TLSv1.3', cipher: 'TLS_AES_128_GCM_SHA256', authorized: true };

const reachedBy =
  (url: string, tls?: TlsFacts) =>
  (exchange: Exchange): Exchange => {
    const { tls: _, ...connection }: Connection = exchange.connection;
    return {
      ...exchange,
      request: { ...exchange.request, url },
      connection: tls ? { ...connection, tls } : connection,
    };
  };

export default defineMutants('GW-002', [
  {
    title: 'is reached over a network without TLS',
    message: 'unencrypted',
    edit: { models: reachedBy('http://gateway.musterland.example/v1/models') },
  },
  {
    title: 'presents an expired certificate',
    message: 'badCertificate',
    edit: {
      models: reachedBy('https://gateway.musterland.example/v1/models', {
        ...session,
        authorized: false,
        problem: 'CERT_HAS_EXPIRED',
      }),
    },
  },
  {
    title: 'is reached over TLS of which nothing was recorded',
    message: 'notSeen',
    outcome: 'inconclusive',
    edit: { models: reachedBy('https://gateway.musterland.example/v1/models') },
  },
]);
