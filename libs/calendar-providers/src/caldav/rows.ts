import { type Address, addressOf } from './hrefs';
import { childrenOf, childText, hasChild, type XmlElement } from './xml/xml-element';

/** One response of a multistatus. */
export interface DavRow extends Address {
  /** 207 where the row speaks of properties only. */
  readonly status: number;
  /** The properties that are there, by their names. */
  readonly props: Readonly<Record<string, XmlElement>>;
}

/** What became of each address; those that cannot be read are left out. */
export const rowsOf = (multistatus: XmlElement, base: string): DavRow[] =>
  childrenOf(multistatus, 'd:response').flatMap((response) => {
    const about = { status: statusIn(response) ?? 207, props: propertiesIn(response) };
    return childrenOf(response, 'd:href').flatMap((href) => {
      const address = addressOf(href.text.trim(), base);
      return address === undefined ? [] : { ...address, ...about };
    });
  });

/** Those that the server has; of the others it says 404 or 403. */
function propertiesIn(response: XmlElement): Record<string, XmlElement> {
  const there = childrenOf(response, 'd:propstat').filter((propstat) => {
    const status = statusIn(propstat) ?? 200;
    return status >= 200 && status < 300;
  });
  const properties = there.flatMap((propstat) =>
    childrenOf(propstat, 'd:prop').flatMap(({ children }) => children),
  );
  return Object.fromEntries(properties.map((property) => [property.name, property]));
}

/** `HTTP/1.1 404 Not Found` */
function statusIn(element: XmlElement): number | undefined {
  const [, status] = /^\S+\s+(\d{3})/.exec(childText(element, 'd:status') ?? '') ?? [];
  return status === undefined ? undefined : Number(status);
}

/** The row says why it has nothing to tell. */
export const hasError = (element: XmlElement | undefined, condition: string): boolean =>
  childrenOf(element, 'd:error').some((error) => hasChild(error, condition));
