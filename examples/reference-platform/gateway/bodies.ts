/** What the gateway answers with, member for member; the standard's schemas are looser. */
export interface Bodies {
  readonly model: Model;
  readonly modelList: ModelList;
  readonly completion: Completion;
  readonly chunk: Chunk;
  readonly embeddings: EmbeddingList;
  readonly error: ErrorBody;
}

export interface Model {
  readonly id: string;
  readonly object: 'model';
  /** Unix time in seconds. */
  readonly created: number;
  readonly owned_by: string;
  readonly context_length?: number;
  readonly architecture?: {
    readonly input_modalities: readonly string[];
    readonly output_modalities: readonly string[];
  };
  readonly supported_parameters?: readonly string[];
}

export interface ModelList {
  readonly object: 'list';
  readonly data: readonly Model[];
}

export interface Usage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
  readonly completion_tokens_details?: { readonly reasoning_tokens: number };
}

export type FinishReason = 'stop' | 'length' | 'tool_calls';

export interface ToolCall {
  readonly id: string;
  readonly type: 'function';
  readonly function: { readonly name: string; readonly arguments: string };
}

export interface Completion {
  readonly id: string;
  readonly object: 'chat.completion';
  readonly created: number;
  readonly model: string;
  readonly system_fingerprint?: string;
  readonly choices: readonly {
    readonly index: number;
    readonly message: {
      readonly role: 'assistant';
      readonly content: string | null;
      readonly reasoning?: string;
      readonly reasoning_content?: string;
      readonly tool_calls?: readonly ToolCall[];
    };
    readonly finish_reason: FinishReason;
  }[];
  readonly usage: Usage;
}

export interface ToolCallDelta {
  readonly index: number;
  readonly id?: string;
  readonly type?: 'function';
  readonly function: { readonly name?: string; readonly arguments: string };
}

export interface Delta {
  readonly role?: 'assistant';
  readonly content?: string | null;
  readonly reasoning?: string;
  readonly reasoning_content?: string;
  readonly tool_calls?: readonly ToolCallDelta[];
}

export interface ChunkChoice {
  readonly index: number;
  readonly delta: Delta;
  readonly finish_reason?: FinishReason | null;
}

export interface Chunk {
  readonly id: string;
  readonly object: 'chat.completion.chunk';
  readonly created?: number;
  readonly model?: string;
  readonly system_fingerprint?: string;
  readonly choices: readonly ChunkChoice[];
  readonly usage?: Usage | null;
}

export interface EmbeddingList {
  readonly object: 'list';
  readonly model: string;
  readonly data: readonly {
    readonly object: 'embedding';
    readonly index: number;
    /** Numbers, or little-endian 32-bit floats in base64. */
    readonly embedding: readonly number[] | string;
  }[];
  readonly usage?: { readonly prompt_tokens: number; readonly total_tokens: number };
}

export interface ErrorBody {
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly param?: string | null;
    readonly code?: string | null;
  };
}
