import type { IndexFile } from 'pagefind';
import { Cbor, listOf, textOf } from './search-cbor.ts';
import { nameOf, pack, unpack } from './search-packing.ts';

/** Filters in an order of their own. */
export interface OrderedFilters {
  files: IndexFile[];
  /** Their place in Pagefind’s metadata: names of filters, each with the name of its file. */
  list: Buffer;
}

/**
 * Puts filters, and the values of each, in the order of their names. Pagefind writes them in another order
 * each time; the same site is to give the same files. Throws where they are not laid out as known.
 */
export function orderFilters(files: readonly IndexFile[], list: Uint8Array): OrderedFilters {
  const cbor = new Cbor(list);
  const named = Array.from({ length: cbor.list() }, () => {
    cbor.list();
    return { filter: cbor.text(), old: cbor.text() };
  }).sort(byText(({ filter }) => filter));
  const ordered = named.map(({ filter, old }) => {
    const file = files.find(({ path }) => path === `filter/${old}.pf_filter`);
    if (!file) throw new Error(`Pagefind’s index lacks the filter “${filter}”.`);
    const content = pack(inOrder(unpack(file)));
    return { filter, name: nameOf(content, old), content };
  });
  return {
    files: ordered.map(({ name, content }) => ({ path: `filter/${name}.pf_filter`, content })),
    list: listOf(ordered.map(({ filter, name }) => listOf([textOf(filter), textOf(name)]))),
  };
}

/** A filter: its name, and its values with the pages that have each. */
function inOrder(bytes: Uint8Array): Buffer {
  const cbor = new Cbor(bytes);
  cbor.list();
  const filter = cbor.whole();
  const values = Array.from({ length: cbor.list() }, () => {
    const whole = cbor.whole();
    const inside = new Cbor(whole);
    inside.list();
    return { value: inside.text(), whole };
  }).sort(byText(({ value }) => value));
  return listOf([filter, listOf(values.map(({ whole }) => whole))]);
}

function byText<T>(textIn: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => (textIn(a) < textIn(b) ? -1 : 1);
}
