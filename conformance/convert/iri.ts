/** Characters no address may have, though people write them: blanks, and the braces of templates. */
const forbidden = /[\s<>"{}|\\^`]/g;

/** An address as others demand it: what may not stand there is percent-encoded. */
export function iri(address: string): string {
  return address.replace(forbidden, encodeURIComponent);
}

/** Whether an address says where it leads without another one. */
export function isAbsolute(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(address);
}
