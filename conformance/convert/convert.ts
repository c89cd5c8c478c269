import type { Text } from '../text.ts';
import { toA2aCard } from './a2a-card.ts';
import { type Conversion, ConversionProblem, type Descriptor } from './conversion.ts';
import { toCycloneDx } from './cyclonedx.ts';
import { toDcatApDe } from './dcat-ap-de.ts';
import { kindsFor } from './mapped-places.ts';
import { toServerJson } from './server-json.ts';

/** Forms a descriptor can be converted to. */
export const targets = ['cyclonedx', 'a2a-card', 'server-json', 'dcat-ap-de'] as const;

export type ConversionTarget = (typeof targets)[number];

/**
 * Converts a valid descriptor.
 * @throws ConversionProblem if the form does not fit what is described, or needs what the descriptor lacks
 */
export function convert(descriptor: Descriptor, target: ConversionTarget): Conversion {
  if (target === 'cyclonedx') return toCycloneDx(descriptor);
  if (target === 'a2a-card' && descriptor.kind === 'service') return toA2aCard(descriptor);
  if (target === 'server-json' && descriptor.kind === 'connector') return toServerJson(descriptor);
  if (
    target === 'dcat-ap-de' &&
    (descriptor.kind === 'platform' || descriptor.kind === 'collection' || descriptor.kind === 'service')
  )
    return toDcatApDe(descriptor);
  throw new ConversionProblem(wrongKind(descriptor, target));
}

function wrongKind({ kind }: Descriptor, target: ConversionTarget): Text {
  const fitting = kindsFor(target).join(', ');
  return {
    de: `${target} passt zu keiner Beschreibung der Art ${kind}; möglich ist das für: ${fitting}.`,
    en: `${target} does not describe a descriptor of the kind ${kind}; possible for: ${fitting}.`,
  };
}
