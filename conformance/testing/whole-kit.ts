import { described } from '../described.generated.ts';
import type { InterfaceId } from '../release.ts';
import { standardKitFor } from '../standard-kit.ts';

/** The kit as it ships with what the standard describes of every interface. */
export const wholeKit = await standardKitFor(Object.keys(described) as InterfaceId[]);
