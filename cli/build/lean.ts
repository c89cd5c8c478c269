import type { Plugin } from 'rolldown';

/**
 * Parts of undici that a client for HTTP/1.1 with bodies given as bytes never calls; with them node:http2 and
 * FormData would be loaded, which costs about 8 ms. `packed.test.ts` runs the bundle against a TLS server, since a
 * mistake here shows only at run time. The twin of the parser without SIMD stays: some machines need it.
 */
const unneeded = /(client-h2|h2c-client|web\/fetch\/(body|formdata)|web\/webidl(\/index)?)(\.js)?$/;

/**
 * Modules of Node that are loaded for next to nothing, by the package that asks for them: undici compares with one class
 * of node:http and states what must hold with node:assert (about 3 ms), commander could start programs (about 3 ms).
 * The MCP clients bring validators of their own, in place of which they are given ours: 500 KB that would never run.
 */
const replaced: { readonly [name: string]: { readonly importer: string; readonly code: string } } = {
  'node:http': {
    importer: '/node_modules/undici/',
    code: 'module.exports = { IncomingMessage: class IncomingMessage {}, maxHeaderSize: 16384 };',
  },
  'node:assert': {
    importer: '/node_modules/undici/',
    code: `class AssertionError extends Error { name = 'AssertionError'; code = 'ERR_ASSERTION'; }
const fail = (message) => { throw message instanceof Error ? message : new AssertionError(message ?? 'undici'); };
const assert = (value, message) => { if (!value) fail(message); };
assert.ok = assert;
assert.equal = (a, b, message) => { if (!(a == b)) fail(message); };
assert.notEqual = (a, b, message) => { if (!(a != b)) fail(message); };
assert.strictEqual = (a, b, message) => { if (!Object.is(a, b)) fail(message); };
assert.notStrictEqual = (a, b, message) => { if (Object.is(a, b)) fail(message); };
assert.AssertionError = AssertionError;
module.exports = assert;`,
  },
  '@modelcontextprotocol/client/_shims': {
    importer: '/node_modules/@modelcontextprotocol/client/',
    code: 'export const CORS_IS_POSSIBLE = false;\nexport class DefaultJsonSchemaValidator {}',
  },
  '../validation/ajv-provider.js': {
    importer: '/node_modules/@modelcontextprotocol/sdk/',
    code: 'export class AjvJsonSchemaValidator {}',
  },
  'node:child_process': { importer: '/node_modules/commander/', code: 'export default {};' },
};

const prefix = '\0lean:';

/** Leaves out of the bundle what costs time at every start and is never used. */
export const lean: Plugin = {
  name: 'lean',
  resolveId: {
    order: 'pre',
    handler: (id, importer = '') => {
      const isUnneeded = importer.includes('/node_modules/undici/') && unneeded.test(id);
      const other = replaced[id];
      return isUnneeded || (other && importer.includes(other.importer)) ? `${prefix}${id}` : null;
    },
  },
  load: {
    filter: { id: /^\0lean:/ },
    // Whoever takes a member gets something harmless; whoever calls one that is needed after all gets an error.
    handler: (id) => ({
      code: replaced[id.slice(prefix.length)]?.code ?? 'module.exports = {};',
      moduleType: 'js',
    }),
  },
};
