export interface ModelList { object: 'list'; data: Model[] }
export interface Model { id: string; object: 'model'; created: number; owned_by: string; [k: string]: unknown }
