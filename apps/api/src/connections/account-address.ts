/** Which account on which server: what makes a connection the same as another. */
export interface Account {
  readonly url: string;
  readonly username: string;
}

/** The account as one address, `https://alice@dav.example.org/alice/`; kept as the connection's `type_id`. */
export function accountAddress({ url, username }: Account): string {
  const address = new URL(url);
  address.username = encodeURIComponent(username.toWellFormed());
  address.password = '';
  return address.href;
}

/** The way back; null for what is no such address. */
export function accountOf(typeId: string): Account | null {
  if (!URL.canParse(typeId)) return null;
  const address = new URL(typeId);
  const username = decodeURIComponent(address.username);
  address.username = '';
  return { url: address.href, username };
}
