/** The same bytes with the line breaks that the generator writes. */
export function withoutCarriageReturns(content: Uint8Array): Uint8Array {
  const text = Buffer.from(content).toString('latin1');
  return Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1');
}
