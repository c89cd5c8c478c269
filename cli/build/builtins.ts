import { createRequire } from 'node:module';
import type { Plugin } from 'rolldown';

const require = createRequire(import.meta.url);
const prefix = '\0builtin:';

/**
 * Takes Node's own modules from `process.getBuiltinModule` instead of importing them. An import makes Node read every
 * export of the module, getters included, and so load what nobody asked for (streams and promises with `node:fs`, Web
 * Crypto and Argon2 with `node:crypto`): about 15 ms of a check. Bundled CommonJS code requires them and is left alone.
 */
export const builtins: Plugin = {
  name: 'builtins',
  resolveId: {
    filter: { id: /^node:/ },
    handler: (id, _importer, { kind }) => (kind === 'import-statement' ? `${prefix}${id}` : null),
  },
  load: {
    filter: { id: /^\0builtin:/ },
    handler(id) {
      const name = id.slice(prefix.length);
      const exported: unknown = require(name);
      const names = Object.keys(Object(exported)).filter(
        (key) => /^[A-Za-z_$][\w$]*$/.test(key) && key !== 'default',
      );
      // Marked pure, so that what nobody uses is dropped and its getter never runs.
      const lines = names.map((key) => `export const ${key} = /* @__PURE__ */ (() => builtin.${key})();`);
      return {
        code: [
          `const builtin = process.getBuiltinModule('${name}');`,
          'export default builtin;',
          ...lines,
        ].join('\n'),
        moduleType: 'js',
        moduleSideEffects: false,
      };
    },
  },
};
