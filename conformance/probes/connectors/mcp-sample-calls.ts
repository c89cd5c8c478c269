import { defineProbe, type Earlier } from '../../define-probe.ts';
import type { Instance } from '../../request.ts';
import { type Members, modernRequest } from './messages.ts';
import { modernStep, session } from './session.ts';

/** More would teach nothing new about the protocol. */
const most = 5;

/** The next of the operator's sample calls; none if all have been made. */
function nextSample({ connector }: Instance, made: Earlier[string] = []): Members | undefined {
  const sample = connector?.samples[made.length];
  return sample && { name: sample.tool, arguments: sample.arguments };
}

const legacy = session('open');

export default defineProbe({
  id: 'mcp-sample-calls',
  interface: 'connectors',
  title: { de: 'Beispielaufrufe lesender Werkzeuge', en: 'Sample calls of read-only tools' },
  class: 'read',
  inputs: ['connectors.samples'],
  steps: {
    modern: modernStep(most, (instance, { modern }) => {
      const sample = nextSample(instance, modern);
      return sample && modernRequest('tools/call', sample);
    }),
    open: legacy.open,
    ready: legacy.ready,
    legacy: legacy.step(most, (instance, { legacy: made }) => {
      const sample = nextSample(instance, made);
      return sample && ['tools/call', sample];
    }),
    close: legacy.close,
  },
});
