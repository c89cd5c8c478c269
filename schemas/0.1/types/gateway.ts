export interface ModelList { object: 'list'; data: Model[] }
export interface Model { id: string; object: 'model'; created: number; owned_by: string; [k: string]: unknown }
export interface ChatCompletion { id: string; object: 'chat.completion'; created: number; model: string; choices: { index: number; message: { role: 'assistant'; content?: string | null; [k: string]: unknown }; finish_reason: string; [k: string]: unknown }[]; usage?: { [k: string]: unknown }; [k: string]: unknown }
export interface EmbeddingList { object: 'list'; data: { object: 'embedding'; index: number; embedding: number[]; [k: string]: unknown }[]; model: string; [k: string]: unknown }
