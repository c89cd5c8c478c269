import type { Access } from './access.ts';
import { answeredOf } from './answers.ts';
import { eraShown, type McpEra } from './read/mcp.ts';
import type { RecordedInstance } from './run-record.ts';

/** Generations of MCP by connector, as the access calls showed them. */
export type Eras = ReadonlyMap<string, readonly McpEra[]>;

/** The feature that speaking a generation is. */
export const featureOfEra: Readonly<Record<McpEra, string>> = {
  modern: 'connectors.modern',
  legacy: 'connectors.legacy',
};

/** What the access calls of connectors showed; empty for one that speaks neither. */
export function erasOf(
  instances: readonly Pick<RecordedInstance, 'name' | 'interface'>[],
  access: readonly Access[],
): Eras {
  const connectors = instances.filter((one) => one.interface === 'connectors');
  return new Map(
    connectors.map(({ name }) => {
      const exchanges = access.find(({ instance }) => instance === name)?.exchanges ?? [];
      const shown = exchanges.flatMap((exchange) => {
        const answer = answeredOf(exchange);
        return (answer && eraShown(answer)) ?? [];
      });
      return [name, [...new Set(shown)]] as const;
    }),
  );
}

/** False for the feature of a generation that this very connector does not speak. */
export function speaksFeature(feature: string, { connector }: RecordedInstance): boolean {
  const eras = connector?.eras;
  if (!eras) return true;
  const own = (Object.keys(featureOfEra) as McpEra[]).find((era) => featureOfEra[era] === feature);
  return own === undefined || eras.includes(own);
}
