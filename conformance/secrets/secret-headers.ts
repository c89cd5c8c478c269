/** Whole words between hyphens: a product's own name (`x-portkey-provider`) may contain one by chance. */
const telltaleHeader =
  /(?:^|[-_])(?:auth\w*|cookie|(?:api|access|secret)?key|\w*token|secret|passw\w*|credentials?|session\w*)(?:$|[-_])/i;

/**
 * A configured header value is a secret if it comes from the environment or its field's name says so. Other values
 * (`x-tenant: nord`) stay readable: hiding a common word would falsify every answer that contains it.
 */
export function isSecretHeader(header: string, written: string): boolean {
  return written.includes('${') || telltaleHeader.test(header);
}
