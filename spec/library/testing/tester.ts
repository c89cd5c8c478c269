import { fileURLToPath } from 'node:url';
import { createTester } from '@typespec/compiler/testing';

/** The library under test, with the enums that rows refer to. */
export const libraryTester = createTester(fileURLToPath(new URL('../../../', import.meta.url)), {
  libraries: ['@typespec/http', '@typespec/openapi', '@typespec/versioning', '@pruefstein/spec-library'],
})
  .import('@typespec/http', '@typespec/openapi', '@pruefstein/spec-library')
  .using('Pruefstein', 'Http');

/** What a standard brings along: releases, features, publications and one operation. */
export const surroundings = `
namespace Pruefstein {
  enum Release { v0_1: "0.1" }
  enum Feature { gatewayTools: "gateway.tools" }
  enum Source { openai: "openai" }
}
namespace Test {
  interface Models {
    read(): void;
  }
}
`;

/** The members of a faultless row, as written. */
const faultless = {
  id: '"GW-073"',
  level: 'Level.must',
  since: 'Release.v0_1',
  subject: 'Subject.product',
  verify: 'Verify.check',
  de: '"Das MUSS so sein."',
  en: '"It MUST be so."',
  sources: '#[#{ spec: "openai", ref: "models" }]',
};

/** A row on `target` as written; `members` replace or add members, `null` leaves one out. */
export function row(
  members: { readonly [name: string]: string | null } = {},
  target = 'Test.Models.read',
): string {
  const all: { readonly [name: string]: string | null } = { ...faultless, ...members };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : `  ${name}: ${value},`,
  );
  return `@@requirement(${target}, #{\n${lines.join('\n')}\n});\n`;
}
