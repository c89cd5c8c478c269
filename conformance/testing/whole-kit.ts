import { parts } from '../parts.generated.ts';
import type { InterfaceId } from '../release.ts';
import { standardKitFor } from '../standard-kit.ts';

/** The kit as it ships with all that belongs to every interface. */
export const wholeKit = await standardKitFor(Object.keys(parts) as InterfaceId[]);
