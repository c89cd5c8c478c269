import * as bytes from './bytes.ts';
import * as connectors from './connectors.ts';
import * as faults from './faults.ts';
import * as identity from './identity.ts';
import * as members from './members.ts';
import * as metadata from './metadata.ts';
import * as monitoring from './monitoring.ts';
import type { Oddity } from './oddity.ts';
import * as streams from './streams.ts';

/** Every oddity, in the order in which they act: what is said, then how it is cut, then how it is written. */
export const oddities = [
  members.extraMembers,
  members.noOptionalMembers,
  members.reasoningContent,
  members.contentNullWithToolCalls,
  members.stopAfterForcedTool,
  members.modelReadWithSlashId,
  streams.roleWithFirstContent,
  streams.roleOnlyFirstChunk,
  streams.finishWithLastContent,
  streams.toolCallInOneChunk,
  streams.usageNullInChunks,
  faults.forbiddenAs404,
  faults.unknownModelAs400,
  faults.invalidMembersAs422,
  faults.unknownPathAs501,
  faults.unknownMemberAs400,
  faults.challengeList,
  faults.retryAfterDate,
  faults.problemJsonErrors,
  identity.tokenAudienceAsList,
  identity.tokenTypeWithPrefix,
  identity.tokenTypeJwt,
  identity.tokensSignedByRs256,
  identity.tokensSignedByPs256,
  identity.furtherClaims,
  identity.furtherKeys,
  identity.describedByOpenidOnly,
  identity.describedByOauthOnly,
  identity.keysWithOwnMediaType,
  identity.keysNotCached,
  bytes.indentedJson,
  bytes.escapedJson,
  bytes.charsetParameter,
  streams.crlfEventLines,
  bytes.chunkedMidUtf8,
  bytes.gzipWhenAsked,
  bytes.upperCaseHeaderNames,
  bytes.connectionClose,
  connectors.mcpModernOnly,
  connectors.mcpLegacyOnly,
  connectors.mcpSessions,
  connectors.mcpAnswersAsStream,
  connectors.rootResourceMetadata,
  connectors.challengeWithoutScope,
  connectors.mcpEarlierDatesAreLegacy,
  monitoring.openMetricsOnly,
  monitoring.figuresOfReplicas,
  monitoring.figuresOfOldNames,
  monitoring.figuresWithoutUnit,
  monitoring.otherBuckets,
  monitoring.furtherFamilies,
  monitoring.busyNeighbour,
  monitoring.lateFigures,
  monitoring.figuresByQuery,
  monitoring.exportedDeltas,
  monitoring.exportedCompressed,
  metadata.descriptorExtensions,
  metadata.descriptorsWithoutOptionalMembers,
  metadata.descriptorsWithOpenPoints,
  metadata.codesOfOwn,
  metadata.idsAsTags,
  metadata.listsOnOnePage,
  metadata.listsOnManyPages,
  metadata.withheldDescriptors,
  metadata.emptyLists,
  metadata.cursorsAreKnown,
  metadata.openapiAsYaml,
  metadata.billAsSpdx,
  metadata.billAsXml,
  metadata.olderCards,
  metadata.documentsElsewhere,
] as const;

export type OddityName = (typeof oddities)[number]['name'];

/** The oddities of these names, in the order in which they act; throws for a name there is none of. */
export function odditiesNamed(names: readonly OddityName[]): readonly Oddity[] {
  const known: readonly Oddity[] = oddities;
  const unknown = names.find((name) => known.every((oddity) => oddity.name !== name));
  if (unknown !== undefined) throw new RangeError(`There is no oddity ${unknown}.`);
  return oddities.filter(({ name }) => names.includes(name));
}
