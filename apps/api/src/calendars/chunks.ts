/** So many rows or parameters go into one statement: both databases take them, and memory stays bounded. */
const CHUNK = 500;

export function* inChunks<Item>(items: readonly Item[], size = CHUNK): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
