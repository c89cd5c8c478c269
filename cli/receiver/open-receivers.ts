import {
  type ConfigEntry,
  entriesOf,
  otlpReceiver,
  type Secrets,
  type Transport,
} from '../../conformance/index.ts';
import type { Settings } from '../config/settings.ts';
import { reasonOf } from '../errors.ts';
import type { Surroundings } from '../surroundings.ts';
import { listenPlanOf } from './listen-address.ts';
import { type ListenAddress, type ServedReceiver, serveReceiver } from './serve-receiver.ts';

type MonitoringEntry = Extract<ConfigEntry, { readonly interface: 'monitoring' }>;

/** The monitoring entries whose figures the platform exports to the kit. */
function exportingEntries(settings: Pick<Settings, 'config'>): MonitoringEntry[] {
  return entriesOf(settings.config).flatMap((one) =>
    one.interface === 'monitoring' && one.entry.source === 'otlp' ? [one] : [],
  );
}

/**
 * A transport that also sees what was exported to this run, and closes the ports with itself. The secrets may grow
 * while the run goes on.
 */
export async function withReceivers(
  here: Surroundings,
  settings: Settings,
  transport: Transport,
  ofRun: { readonly secrets: Secrets; readonly onRead: (bytes: number) => void },
): Promise<Transport> {
  const { makeReceiver, lookingInto } = await otlpReceiver();
  const served: ServedReceiver[] = [];
  const receivers: { readonly receiver: ReturnType<typeof makeReceiver> }[] = [];
  const close = async () => {
    await Promise.all(served.map((one) => one.close()));
    await transport.close();
  };
  try {
    for (const { name, path, entry } of exportingEntries(settings)) {
      const planned = listenPlanOf(entry);
      if ('problem' in planned) throw settings.fault([...path, planned.member], planned.problem);
      const key = settings.secrets.get(`${name}.key`)?.value;
      const receiver = makeReceiver({ url: entry.url, ...ofRun, ...(key !== undefined && { key }) });
      const place = [...path, entry.listen === undefined ? 'url' : 'listen'];
      served.push(await listening(receiver, planned.address, place, settings));
      receivers.push({ receiver });
      here.err(invitation(here, entry.url, planned.address, key !== undefined));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { send: lookingInto(transport, receivers).send, close };
}

async function listening(
  receiver: Parameters<typeof serveReceiver>[0],
  address: ListenAddress,
  path: readonly (string | number)[],
  { fault }: Settings,
): Promise<ServedReceiver> {
  try {
    return await serveReceiver(receiver, address);
  } catch (error) {
    throw fault(path, listenFault(`${address.host}:${address.port}`, reasonOf(error)));
  }
}

function listenFault(where: string, reason: string): { readonly de: string; readonly en: string } {
  switch (reason) {
    case 'EADDRINUSE':
      return {
        de: `an ${where} lauscht schon ein anderes Programm; bitte es beenden oder einen anderen Port angeben (url und listen, und beim Exporter).`,
        en: `another program listens at ${where} already; please end it or give another port (url and listen, and at the exporter).`,
      };
    case 'EACCES':
      return {
        de: `für ${where} fehlt das Recht zum Lauschen; bitte einen Port ab 1024 angeben, üblich ist 4318.`,
        en: `the right to listen at ${where} is missing; please give a port from 1024 on, 4318 is usual.`,
      };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        de: `${where} ist keine Adresse dieses Rechners (${reason}); bitte unter listen eine angeben, etwa 0.0.0.0:4318.`,
        en: `${where} is no address of this machine (${reason}); please give one under listen, such as 0.0.0.0:4318.`,
      };
    default:
      return {
        de: `an ${where} lässt sich nicht lauschen (${reason}); bitte eine andere Adresse angeben.`,
        en: `it is not possible to listen at ${where} (${reason}); please give another address.`,
      };
  }
}

/** What whoever operates the platform has to set while the run waits for exports. */
function invitation(
  { lang }: Surroundings,
  url: string,
  { host, port }: ListenAddress,
  keyed: boolean,
): string {
  const [de, en] = keyed
    ? ['mit dem vereinbarten Schlüssel', 'with the agreed key']
    : [
        'ohne Schlüssel (key): wer den Port erreicht, kann senden',
        'without a key: whoever reaches the port can send',
      ];
  return lang === 'de'
    ? `Empfängt OTLP an ${host}:${port}, für den Exporter ${url} (http/protobuf oder http/json), ${de}.\n`
    : `Receiving OTLP at ${host}:${port}, for the exporter ${url} (http/protobuf or http/json), ${en}.\n`;
}
