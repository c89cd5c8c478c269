import { defineCheck } from '../../../define-check.ts';
import type { Answered } from '../../../exchange.ts';
import { sentOf } from '../../../read/mcp.ts';
import { driven } from '../connecting.ts';
import { callsNotAllowed, forbidden, isForbidden } from '../forbidden.ts';

const isForbiddenCall = (answer: Answered) => isForbidden(answer) && sentOf(answer)?.method === 'tools/call';

export default defineCheck({
  id: 'clients-call-tools',
  verifies: 'CON-105',
  needs: ['mcp-client-modern', 'mcp-client-legacy'],
  messages: {
    callsNotAllowed,
    notCalled: {
      de: 'Der Client {client} konnte das Werkzeug {tool} nicht aufrufen ({error}: {problem}).',
      en: 'The client {client} could not call the tool {tool} ({error}: {problem}).',
    },
    waited: {
      de: 'Der Client {client} wartete vergeblich auf das Ergebnis des Werkzeugs {tool}, obwohl alle seine Anfragen beantwortet waren.',
      en: 'The client {client} waited in vain for the result of the tool {tool} although all its requests had been answered.',
    },
    sampleFailed: {
      de: 'Der Beispielaufruf des Werkzeugs {tool} ist gescheitert, wie das Werkzeug dem Client {client} selbst meldet; daraus folgt nichts.',
      en: 'The sample call of the tool {tool} failed, as the tool itself told the client {client}; nothing follows from that.',
    },
    notReached: {
      de: 'Der Client {client} kam nicht bis zum ersten Aufruf; ob er Werkzeuge aufrufen kann, ist offen.',
      en: 'The client {client} did not get as far as the first call; whether it can call tools is open.',
    },
    stopped: {
      de: 'Der Client {client} kam an eine Grenze der Prüfung ({limit}); ob er das Werkzeug {tool} aufrufen kann, ist offen.',
      en: 'The client {client} came to a limit of the kit ({limit}); whether it can call the tool {tool} is open.',
    },
  },
  over: ({ 'mcp-client-modern': modern, 'mcp-client-legacy': legacy }) =>
    [modern, legacy].flatMap((answers) =>
      driven(answers).map((seen) => ({ seen, refused: answers.find(isForbiddenCall) })),
    ),
  *run(_, { seen: [{ name: client, calls, failed, held, listed }, evidence], refused }) {
    if (listed === undefined)
      return yield { kind: 'inconclusive', message: 'notReached', data: { client }, evidence };
    for (const { tool } of calls.filter(({ isError }) => isError))
      yield { kind: 'inconclusive', message: 'sampleFailed', data: { client, tool }, evidence };
    if (!failed) return;
    if (refused) return yield forbidden(refused);
    const tool = failed.tool ?? '–';
    if (held === 'silence') return yield { message: 'waited', data: { client, tool }, evidence };
    if (held)
      return yield {
        kind: 'inconclusive',
        message: 'stopped',
        data: { client, limit: held, tool },
        evidence,
      };
    const data = { client, tool, error: failed.error, problem: failed.message };
    yield { message: 'notCalled', data, evidence };
  },
});
