import { answeredOf } from '../answers.ts';
import { type Exchange, mediaType } from '../exchange.ts';

/** Sum of the tokens that answers say they have cost; undefined if none says anything. */
export function tokensReported(exchanges: readonly Exchange[]): number | undefined {
  const reported = exchanges.flatMap((exchange) => tokensOf(exchange) ?? []);
  return reported.length > 0 ? reported.reduce((sum, tokens) => sum + tokens, 0) : undefined;
}

function tokensOf(exchange: Exchange): number | undefined {
  const answer = answeredOf(exchange);
  if (answer?.response.status !== 200) return undefined;
  if (mediaType(answer.response.headers) === 'text/event-stream')
    return streamedTokens(answer.response.body.text ?? '');
  return totalOf(answer.json);
}

/** Only the usage chunk of a stream has a number there; it is the last one. */
function streamedTokens(text: string): number | undefined {
  const at = text.lastIndexOf('"total_tokens"');
  if (at === -1) return undefined;
  const digits = /^"total_tokens"\s*:\s*(\d{1,12})\b/.exec(text.slice(at, at + 40))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function totalOf(json: unknown): number | undefined {
  if (typeof json !== 'object' || json === null || !('usage' in json)) return undefined;
  const { usage } = json;
  if (typeof usage !== 'object' || usage === null || !('total_tokens' in usage)) return undefined;
  const { total_tokens } = usage;
  return typeof total_tokens === 'number' && Number.isSafeInteger(total_tokens) && total_tokens >= 0
    ? total_tokens
    : undefined;
}
