/** True if two addresses are the same, however host, default port and an empty path are written (RFC 3986, section 6.2.3). */
export function isSameAddress(one: string, other: string): boolean {
  const [first, second] = [URL.parse(one), URL.parse(other)];
  return one === other || (first !== null && first.href === second?.href);
}

/** True if an address is what a template with places in braces can become, such as `https://{host}/mcp`. */
export function fitsTemplate(address: string, template: string): boolean {
  if (isSameAddress(address, template)) return true;
  const parts = template.split(/\{[^{}]{1,100}\}/);
  if (parts.length === 1) return false;
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    // Every place in braces takes at least one character.
    const least = index === 0 ? 0 : at + 1;
    const found = isLast ? address.length - part.length : address.indexOf(part, least);
    if (found < least || (index === 0 && found > 0)) return false;
    at = found + part.length;
  }
  return address.endsWith(parts.at(-1) ?? '');
}
