import { defineCheck } from '../../../define-check.ts';
import { connecting, connectingMessages, driven } from '../connecting.ts';

export default defineCheck({
  id: 'legacy-client-lists-tools',
  verifies: 'CON-104',
  needs: ['mcp-tools.legacy', 'mcp-client-legacy'],
  messages: connectingMessages,
  over: ({ 'mcp-client-legacy': answers }) => driven(answers),
  *run({ 'mcp-tools.legacy': lists }, seen) {
    yield* connecting(seen, lists);
  },
});
