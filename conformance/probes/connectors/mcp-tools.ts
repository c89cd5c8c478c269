import { defineProbe } from '../../define-probe.ts';
import { modernRequest } from './messages.ts';
import { modernStep, session } from './session.ts';

const unknownTool = { name: 'pruefstein_unbekannt', arguments: {} };

const legacy = session('open');

/** Lists the tools in every generation that is spoken, and calls one that does not exist. */
export default defineProbe({
  id: 'mcp-tools',
  interface: 'connectors',
  title: { de: 'Werkzeuge auflisten', en: 'List the tools' },
  class: 'read',
  inputs: [],
  steps: {
    modern: modernStep(1, () => modernRequest('tools/list'), { judgedBy: 'CON-101' }),
    modernUnknown: modernStep(1, () => modernRequest('tools/call', unknownTool)),
    open: legacy.open,
    ready: legacy.ready,
    legacy: legacy.step(1, () => ['tools/list'], { judgedBy: 'CON-101' }),
    legacyUnknown: legacy.step(1, () => ['tools/call', unknownTool]),
    close: legacy.close,
  },
});
