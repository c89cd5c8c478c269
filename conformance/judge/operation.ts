/** What the standard describes for one operation, derived from its OpenAPI document. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** By status code. */
  readonly responses: { readonly [status: string]: ResponseDescription };
}

export interface ResponseDescription {
  readonly mediaTypes: { readonly [mediaType: string]: { readonly schema: string } };
  readonly headers?: { readonly [name: string]: { readonly required?: boolean; readonly schema?: unknown } };
}

/** What Ajv says about a value; the members the judge reads. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
}

/** A precompiled validator: after `false`, `errors` holds the reasons. */
export interface Validate {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** The part of a JSON Schema that names members. */
export interface MemberSchema {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly properties?: { readonly [name: string]: MemberSchema };
  readonly required?: readonly string[];
  readonly items?: MemberSchema;
  readonly allOf?: readonly MemberSchema[];
  readonly anyOf?: readonly MemberSchema[];
  readonly oneOf?: readonly MemberSchema[];
}

export interface SchemaBundle {
  readonly $defs: { readonly [name: string]: MemberSchema };
}
