import { OutboundRefused } from './outbound-refused';

/** What we need of undici's answer. */
interface Answer {
  readonly url: string;
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** The whole body, decompressed; as soon as it is longer than `maxBytes` nothing more of it is read. */
export const readBody = async ({ url, body }: Answer, maxBytes: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    // Leaving the loop cancels the stream, and with it the connection.
    if (length > maxBytes) throw new OutboundRefused('too-large', url);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
};
