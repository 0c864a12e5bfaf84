import { createHash } from 'node:crypto';

/** Names in this namespace are those of archives made with this program; chosen once at random. */
const namespace = Buffer.from('5a3d0c8e6f1b4f0e9c550e7b8d2f4a61', 'hex');

/**
 * A name for a feed or a document in it: a UUID of version 5 (RFC 9562) made from what is permanent, since feed readers
 * take an entry with another name for a new one. That is `name`, which holds the document's id, and the address of the
 * archive; null where it has none.
 */
export function feedUrn(archive: string | null, name: string): string {
  const bytes = createHash('sha1')
    .update(namespace)
    .update(`${archive ?? ''}\n${name}`)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
