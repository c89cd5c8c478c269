/** Characters by which a form is recognised; a secret has six at least. */
const gramLength = 6;

/** Of each character, so that a gram fits into a number. */
const bits = 5;
const grams = 2 ** (gramLength * bits) - 1;

/**
 * With fewer forms, searching for each is quicker: the pass is slow in a process that has just begun. The keys of a gateway
 * have some 40 forms, those of all interfaces more than 100, and the tokens that are obtained add theirs.
 */
const few = 150;

/**
 * Tells in one pass over a text that it holds none of many forms: nowhere in it do six characters look like the first six of
 * one. True says that it may hold one.
 */
export function sieveFor(forms: readonly string[]): (text: string) => boolean {
  if (forms.length <= few || forms.some((form) => form.length < gramLength)) return () => true;
  const firsts = new Set(forms.map(firstGram));
  // Looked at before the set, which takes ten times as long.
  const marked = new Uint8Array(1 << 20);
  for (const gram of firsts) marked[folded(gram)] = 1;
  return (text) => {
    let gram = 0;
    for (let at = 0; at < text.length; at += 1) {
      gram = next(gram, text.charCodeAt(at));
      if (marked[folded(gram)] === 1 && firsts.has(gram)) return true;
    }
    return false;
  };
}

function firstGram(form: string): number {
  let gram = 0;
  for (let at = 0; at < gramLength; at += 1) gram = next(gram, form.charCodeAt(at));
  return gram;
}

/** One character further: after six more, a character has left. */
function next(gram: number, code: number): number {
  return ((gram << bits) | (code & (2 ** bits - 1))) & grams;
}

function folded(gram: number): number {
  return (gram ^ (gram >>> 10)) & ((1 << 20) - 1);
}
