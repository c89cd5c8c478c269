/** What was examined, with what and when: label and value, the same for all formats. */
import type { Report } from '../../schemas/0.1/types/report.ts';
import { labelsIn } from './labels.ts';
import type { Language } from './options.ts';
import { counted } from './sentences.ts';
import { dateTime, duration, number } from './typography.ts';
import { abortions, environments, interfaces, origins, scopes, wordOf } from './words.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Also shown where there is little room. */
  readonly brief: boolean;
  /** To be copied, not read as prose. */
  readonly literal?: true;
}

/** In the order of reading: the platform, its endpoints, the run, its means. */
export function facts(report: Report, lang: Language): Fact[] {
  return [
    ...platform(report, lang),
    ...endpoints(report, lang),
    ...run(report, lang),
    ...means(report, lang),
    ...provenance(report, lang),
  ];
}

function platform({ platform: { name, operator, product, version } }: Report, lang: Language): Fact[] {
  const say = labelsIn(lang);
  const full = [product, version].filter((part) => part !== undefined).join(' ');
  return [
    { label: say('platform'), value: name ?? say('unnamed'), brief: true },
    ...(operator ? [{ label: say('operator'), value: operator, brief: true }] : []),
    ...(full ? [{ label: say('product'), value: full, brief: true }] : []),
  ];
}

function endpoints({ instances }: Report, lang: Language): Fact[] {
  const say = labelsIn(lang);
  return instances.flatMap(({ interface: id, name, url, models, tls, extraHeaders, settings = [] }) => {
    const suffix = instances.length > 1 ? ` ${wordOf(interfaces, id, lang)} (${name})` : '';
    const roles = models.map((model) => `${model.role}: ${model.id} (${wordOf(origins, model.from, lang)})`);
    const certificate = tls?.validTo ? `, ${say('validTo')} ${dateTime(tls.validTo, lang)}` : '';
    return [
      { label: `${say('endpoint')}${suffix}`, value: url, brief: true, literal: true as const },
      ...settings.map(({ title, value }) => ({ label: title[lang], value, brief: false })),
      ...(roles.length > 0 ? [{ label: say('models'), value: roles.join('; '), brief: false }] : []),
      ...(tls
        ? [{ label: say('tls'), value: `${tls.protocol}, ${tls.cipher}${certificate}`, brief: false }]
        : []),
      ...(extraHeaders.length > 0
        ? [{ label: say('extraHeaders'), value: extraHeaders.join(', '), brief: false }]
        : []),
    ];
  });
}

function run({ run: it, release, kit, features }: Report, lang: Language): Fact[] {
  const say = labelsIn(lang);
  const declared = features.filter((feature) => feature.declared);
  const tokens = [
    `${number(it.tokensPlanned, lang)} ${say('tokensPlanned')}`,
    ...(it.tokensReported === undefined
      ? []
      : [`${number(it.tokensReported, lang)} ${say('tokensReported')}`]),
  ];
  return [
    {
      label: say('time'),
      value: `${dateTime(it.startedAt, lang)}, ${say('took')} ${duration(it.durationMs, lang)}`,
      brief: true,
    },
    { label: say('release'), value: release, brief: true },
    { label: say('kit'), value: `${kit.name} ${kit.version}`, brief: true },
    { label: say('scope'), value: wordOf(scopes, it.subject, lang), brief: true },
    ...(declared.length > 0
      ? [
          {
            label: say('features'),
            value: declared
              .map(
                ({ title, from }) =>
                  `${title[lang]}${from === undefined ? '' : ` (${wordOf(origins, from, lang)})`}`,
              )
              .join('; '),
            brief: false,
          },
        ]
      : []),
    {
      label: say('effort'),
      value: [counted(it.requests, 'exchange', lang), ...tokens].join(', '),
      brief: false,
    },
  ];
}

function means({ run: it }: Report, lang: Language): Fact[] {
  const say = labelsIn(lang);
  const given = [
    it.consents.writes && say('consentWrites'),
    // A test environment stands for this consent: such requests were sent.
    (it.consents.hostile || it.environment === 'test') && say('consentHostile'),
  ].filter((what) => what !== false);
  const role = it.consents.role ? `; ${say('consentBy')}: ${it.consents.role}` : '';
  const limits = Object.entries(it.limits).map(([name, value]) => `${name} ${number(value, lang)}`);
  return [
    { label: say('environment'), value: wordOf(environments, it.environment, lang), brief: true },
    {
      label: say('consent'),
      value: given.length > 0 ? `${given.join(', ')}${role}` : say('consentNone'),
      brief: true,
    },
    ...(it.plainHttpHosts.length > 0
      ? [{ label: say('plainHttp'), value: it.plainHttpHosts.join(', '), brief: true }]
      : []),
    ...(limits.length > 0 ? [{ label: say('runLimits'), value: limits.join('; '), brief: false }] : []),
  ];
}

function provenance({ run: it, catalogueDigest }: Report, lang: Language): Fact[] {
  const say = labelsIn(lang);
  return [
    { label: say('runId'), value: it.id, brief: false, literal: true },
    { label: say('seed'), value: it.seed, brief: false, literal: true },
    { label: say('digest'), value: catalogueDigest, brief: false, literal: true },
  ];
}

/** What a reader must know before trusting any result. */
export function warnings(report: Report, lang: Language): string[] {
  const say = labelsIn(lang);
  return [
    ...(report.run.aborted === undefined
      ? []
      : [`${say('aborted')}: ${wordOf(abortions, report.run.aborted, lang)}`]),
    ...(report.run.tlsNotVerified ? [say('tlsNotVerified')] : []),
  ];
}
