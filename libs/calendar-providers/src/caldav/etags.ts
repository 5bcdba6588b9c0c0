/** Apache marks the ETags of what it has compressed; its own conditions do not know them then. */
export const etagIn = (headers: Headers): string | null =>
  headers.get('etag')?.replace(/-(gzip|br|deflate)"$/, '"') ?? null;

/** A weak ETag matches nothing (RFC 9110, 13.1.1). */
export const ifMatch = (etag: string | null): Record<string, string> =>
  etag === null || etag.startsWith('W/') ? {} : { 'if-match': etag };
