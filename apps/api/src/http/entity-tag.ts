import { hash } from 'node:crypto';

/** An ETag (RFC 9110, 8.8.3) of what an answer says. */
export const tagOf = (content: string): string => `"${hash('sha1', content, 'base64url')}"`;

/** RFC 9110, 13.1.2: whether If-None-Match names the tag; a list of tags, each possibly weak, or `*`. */
export const namesTag = (condition: string | undefined, tag: string): boolean =>
  condition !== undefined &&
  (condition.trim() === '*' ||
    condition.split(',').some((one) => strong(one.trim()) === strong(tag)));

const strong = (tag: string): string => tag.replace(/^W\//, '');
