/** Unpacks a gzip file; rejects where it is cut short or damaged. */
export function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  return unpack(bytes, 'gzip');
}

/**
 * Unpacks a text that was compressed against a dictionary. The browser's decompressor takes no dictionary, so it is put
 * before the text as a block that is not compressed, and cut off what comes out.
 */
export async function inflateAgainst(dictionary: Uint8Array, bytes: Uint8Array): Promise<Uint8Array> {
  const size = dictionary.length;
  const stream = new Uint8Array(7 + size + bytes.length);
  stream.set([0x78, 0x01, 0, size & 255, size >> 8, ~size & 255, (~size >> 8) & 255]);
  stream.set(dictionary, 7);
  stream.set(bytes, 7 + size);
  return (await unpack(stream, 'deflate')).subarray(size);
}

async function unpack(bytes: Uint8Array, format: CompressionFormat): Promise<Uint8Array> {
  const stream = new Response(bytes as BodyInit).body;
  if (!stream) return bytes;
  const unpacker = new DecompressionStream(format) as unknown as TransformStream<Uint8Array, Uint8Array>;
  return new Uint8Array(await new Response(stream.pipeThrough(unpacker) as BodyInit).arrayBuffer());
}
