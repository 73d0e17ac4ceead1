/** The polynomial of ISO 3309 and of zip, reflected. */
const POLYNOMIAL = 0xedb88320;
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/** CRC-32 of bytes that follow on those whose sum is `before`. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  // Going through the bytes by for-of costs ten times as much.
  for (let at = 0, { length } = bytes; at < length;)
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at++] as number)) & 0xff] as number);
  return ~crc >>> 0;
}
