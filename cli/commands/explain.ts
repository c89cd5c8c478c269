import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Check,
  catalogue,
  makePlan,
  type Requirement,
  standardKitFor,
} from '../../conformance/index.ts';
import { defineCommand } from '../command.ts';
import { unknownName } from '../config/names.ts';
import { usageError } from '../errors.ts';
import { exampleConfig } from '../example-config.ts';
import { commonOptions } from '../options.ts';
import { loadProofs } from '../proofs.ts';
import { wrap } from '../report/columns.ts';
import { levels, subjects, verifications } from '../report/words.ts';
import type { Surroundings } from '../surroundings.ts';

export default defineCommand({
  argument: { name: '<id>', text: { de: 'Kennung, etwa GW-073', en: 'id, such as GW-073' } },
  options: commonOptions,
  async run(here, id = '') {
    const ids: string[] = catalogue.requirements.map((row) => row.id);
    const row = catalogue.requirements.find((one) => one.id === id.toUpperCase());
    if (!row) throw usageError(unknownName('requirement', id, ids));
    const proofs = (await loadProofs())[row.id] ?? [];
    const { checks } = await standardKitFor([row.interface]);
    const check = checks.find(({ verifies }) => verifies === row.id);
    const parts = [
      ...facts(row, here),
      ...(await requests(row, check, here)),
      ...proven(row, check, proofs, here),
      ...source(row, here),
    ];
    here.out(`${parts.join('\n')}\n`);
    return 0;
  },
});

/** A label and what belongs to it, wrapped behind it. */
function entry(label: string, text: string, { screen }: Surroundings): string[] {
  const left = 18;
  const lines = wrap(text, Math.min(screen.columns, 100) - left);
  return lines.map((line, index) => `${(index === 0 ? label : '').padEnd(left)}${line}`);
}

function facts(row: Requirement, here: Surroundings): string[] {
  const { lang } = here;
  const de = lang === 'de';
  const other = de ? 'en' : 'de';
  return [
    ...entry(`${row.id}`, row.text[lang], here),
    ...entry('', `(${other}: ${row.text[other]})`, here),
    '',
    ...entry(de ? 'Verbindlichkeit' : 'Level', levels[row.level][lang], here),
    ...entry(de ? 'Richtet sich an' : 'Subject', subjects[row.subject][lang], here),
    ...(row.feature ? entry(de ? 'Nur mit Merkmal' : 'Only with', row.feature, here) : []),
    ...entry(de ? 'Profile' : 'Profiles', row.profiles.join(', '), here),
    ...(row.rationale ? entry(de ? 'Warum' : 'Why', row.rationale[lang], here) : []),
    ...(row.transition
      ? entry(
          de ? 'Übergang' : 'Transition',
          de
            ? `bis ${row.transition.until} wird ${row.transition.accepts} mit Hinweis hingenommen`
            : `until ${row.transition.until} ${row.transition.accepts} passes with a note`,
          here,
        )
      : []),
    ...entry(
      de ? 'Quellen' : 'Sources',
      row.sources.map(({ spec, ref }) => `${spec} ${ref}`).join(' · '),
      here,
    ),
    ...entry(
      de ? 'Bezieht sich auf' : 'Speaks of',
      row.target.operation ?? row.target.schema ?? row.target.pointer,
      here,
    ),
  ];
}

/** What is sent so that the requirement can be judged. */
async function requests(row: Requirement, check: Check | undefined, here: Surroundings): Promise<string[]> {
  const de = here.lang === 'de';
  const needs = row.verify.kind === 'response' ? [row.verify.probe] : (check?.needs ?? []);
  if (needs.length === 0) return [];
  if (needs.includes('every-answer')) {
    return entry(de ? 'Abrufe' : 'Probes', de ? 'jede Antwort der Prüfung' : 'every answer of the run', here);
  }
  const plan = await makePlan(exampleConfig, { subject: 'all', only: [row.id] });
  const ids = new Set(needs.map((name) => name.split('.', 1)[0]));
  const probes = plan.probes.filter(({ probe }) => ids.has(probe.id));
  return probes.flatMap(({ probe, requests: sent }, index) => [
    ...entry(index === 0 ? (de ? 'Abrufe' : 'Probes') : '', `${probe.id}: ${probe.title[here.lang]}`, here),
    ...sent.flatMap((request) => {
      const path = request.url.replace('https://ki.example/v1', '');
      const body = request.body === undefined ? '' : ` ${request.body}`;
      if (request.madeByClient) {
        const most = de
          ? `Anfragen des Clients, bis zu ${request.times}`
          : `requests of the client, up to ${request.times}`;
        return entry('', `  ${request.name}: ${path} (${most})`, here);
      }
      return entry('', `  ${request.name}: ${request.method} ${path}${body}`.trimEnd(), here);
    }),
  ]);
}

/** How it is judged, and what shows that the judgement can fail. */
function proven(
  { verify }: Requirement,
  check: Check | undefined,
  proofs: readonly string[],
  here: Surroundings,
): string[] {
  const { lang } = here;
  const de = lang === 'de';
  const how = verifications[verify.kind][lang];
  const detail = {
    response: () => (verify.kind === 'response' ? `Status ${verify.status}` : ''),
    check: () => check?.id ?? '',
    attested: () => '',
    permitted: () => (verify.kind === 'permitted' ? verify.oddity : ''),
    unobservable: () => (verify.kind === 'unobservable' ? verify.reason[lang] : ''),
  }[verify.kind]();
  const messages = Object.values(check?.messages ?? {});
  return [
    ...entry(de ? 'Prüfung' : 'Verified by', detail === '' ? how : `${how}: ${detail}`, here),
    ...messages.flatMap((text, index) =>
      entry(index === 0 ? (de ? 'Sie kann melden' : 'It may say') : '', `– ${text[lang]}`, here),
    ),
    ...proofs.flatMap((title, index) =>
      entry(index === 0 ? (de ? 'Sie findet' : 'It finds') : '', `– ${title}`, here),
    ),
  ];
}

/** File and line of the sentence; known only in the repository, after `npm run generate`. */
function source({ id }: Requirement, here: Surroundings): string[] {
  const map = fileURLToPath(new URL('../../spec/library/source-map.json', import.meta.url));
  if (!existsSync(map)) return [];
  const places: unknown = JSON.parse(readFileSync(map, 'utf8'));
  const place: unknown = typeof places === 'object' && places !== null ? Reflect.get(places, id) : undefined;
  if (typeof place !== 'string') return [];
  return entry(here.lang === 'de' ? 'Steht in' : 'Defined in', place, here);
}
