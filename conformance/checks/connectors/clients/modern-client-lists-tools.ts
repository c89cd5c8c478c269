import { defineCheck } from '../../../define-check.ts';
import { connecting, connectingMessages, driven } from '../connecting.ts';

export default defineCheck({
  id: 'modern-client-lists-tools',
  verifies: 'CON-103',
  needs: ['mcp-tools.modern', 'mcp-client-modern'],
  messages: connectingMessages,
  over: ({ 'mcp-client-modern': answers }) => driven(answers),
  *run({ 'mcp-tools.modern': lists }, seen) {
    yield* connecting(seen, lists);
  },
});
