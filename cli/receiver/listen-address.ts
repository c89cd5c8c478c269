import type { Text } from '../../conformance/index.ts';
import type { MonitoringConfig } from '../../schemas/0.1/types/config.ts';
import type { ListenAddress } from './serve-receiver.ts';

/** Where the receiver of an entry listens, or the member that does not make sense. */
export type ListenPlan =
  | { readonly address: ListenAddress }
  | { readonly member: 'url' | 'listen' | 'headers'; readonly problem: Text };

/**
 * Where to listen for what a platform exports: at `listen`, else at host and port of `url`. The receiver speaks plain
 * HTTP; TLS is for a proxy in front of it.
 */
export function listenPlanOf({ url, listen, headers }: MonitoringConfig): ListenPlan {
  if (headers !== undefined) {
    return {
      member: 'headers',
      problem: {
        de: 'mit source: otlp fragt die Prüfung nichts ab und sendet daher keine Kopffelder; den Schlüssel des Exporters bitte unter key angeben.',
        en: 'with source: otlp the kit requests nothing and so sends no header fields; please give the key of the exporter under key.',
      },
    };
  }
  if (listen !== undefined) {
    const address = addressIn(listen);
    if (address) return { address };
    return {
      member: 'listen',
      problem: {
        de: `„${listen}“ ist keine Adresse zum Lauschen; erwartet werden Host und Port, etwa 127.0.0.1:4318 oder 0.0.0.0:4318.`,
        en: `"${listen}" is no address to listen at; expected are host and port, such as 127.0.0.1:4318 or 0.0.0.0:4318.`,
      },
    };
  }
  const { protocol, hostname, port } = new URL(url);
  if (protocol === 'http:') return { address: { host: bare(hostname), port: Number(port || 80) } };
  return {
    member: 'url',
    problem: {
      de: 'der Empfänger der Prüfung spricht http; für eine Adresse mit https bitte einen Proxy davor stellen und unter listen angeben, wohin er weiterleitet, etwa 127.0.0.1:4318.',
      en: 'the receiver of the kit speaks http; for an address with https please put a proxy in front of it and give under listen where it forwards to, such as 127.0.0.1:4318.',
    },
  };
}

function addressIn(listen: string): ListenAddress | undefined {
  const [, host = '', port = ''] = /^(\[[0-9a-fA-F:.]+\]|[\w.-]+):(\d{1,5})$/.exec(listen) ?? [];
  if (host === '' || Number(port) < 1 || Number(port) > 65_535) return undefined;
  return { host: bare(host), port: Number(port) };
}

/** An IPv6 address without the brackets that set it off from the port. */
function bare(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}
