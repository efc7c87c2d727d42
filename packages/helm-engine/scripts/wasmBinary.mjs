/**
 * Reads and writes the few parts of the WebAssembly binary format that the snapshot needs
 * (https://webassembly.github.io/spec/core/binary/modules.html).
 */

export const SECTION = {
  memory: 5,
  global: 6,
  export: 7,
  data: 11,
  dataCount: 12,
};
const PREAMBLE = 8;
const TYPE_I64 = 0x7e;
const TYPES = new Map([
  [0x7f, 'i32'],
  [TYPE_I64, 'i64'],
]);
const OPCODE = { 0x7f: 0x41, [TYPE_I64]: 0x42, end: 0x0b };
const EXPORT_GLOBAL = 3;

class Reader {
  constructor(bytes, position) {
    this.bytes = bytes;
    this.position = position;
  }

  get done() {
    return this.position >= this.bytes.length;
  }

  byte() {
    return this.bytes[this.position++];
  }

  take(size) {
    this.position += size;
    return this.bytes.subarray(this.position - size, this.position);
  }

  unsigned() {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte % 128) * factor;
      if (byte < 128) {
        return value;
      }
      factor *= 128;
    }
  }

  /** Skips a signed number. */
  signed() {
    while (this.byte() >= 128);
  }
}

/** Splits a module into its sections, in order. */
export function readSections(bytes) {
  const sections = [];
  const reader = new Reader(bytes, PREAMBLE);
  while (!reader.done) {
    const id = reader.byte();
    const size = reader.unsigned();
    sections.push({ id, content: reader.take(size) });
  }
  return sections;
}

/** Joins sections to a module. */
export function writeModule(bytes, sections) {
  const parts = [bytes.subarray(0, PREAMBLE)];
  for (const { id, content } of sections) {
    parts.push(Buffer.from([id]), unsigned(content.length), content);
  }
  return Buffer.concat(parts);
}

/** The types of the globals a module defines; all of them are numbers and mutable in what Go writes. */
export function readGlobals(content) {
  const reader = new Reader(content, 0);
  const globals = [];
  for (let count = reader.unsigned(); count > 0; count--) {
    const type = reader.byte();
    const mutable = reader.byte();
    if (!TYPES.has(type) || reader.byte() !== OPCODE[type]) {
      throw new Error(
        'a global is not an integer constant: the compiler has changed',
      );
    }
    reader.signed();
    if (reader.byte() !== OPCODE.end) {
      throw new Error(
        'the value of a global is not a constant: the compiler has changed',
      );
    }
    globals.push({ type, mutable });
  }
  return globals;
}

/** A global section whose globals start with the given values. */
export function writeGlobals(globals, values) {
  const parts = [unsigned(globals.length)];
  globals.forEach(({ type, mutable }, index) => {
    parts.push(
      Buffer.from([type, mutable, OPCODE[type]]),
      signed(BigInt(values[index])),
      Buffer.from([OPCODE.end]),
    );
  });
  return Buffer.concat(parts);
}

/** An export section without some names, and with more globals by name. */
export function writeExports(content, { without = [], globals = [] }) {
  const reader = new Reader(content, 0);
  const kept = [];
  for (let count = reader.unsigned(); count > 0; count--) {
    const start = reader.position;
    const name = reader.take(reader.unsigned()).toString();
    reader.byte();
    reader.unsigned();
    if (!without.includes(name)) {
      kept.push(content.subarray(start, reader.position));
    }
  }
  globals.forEach((name, index) => {
    kept.push(
      Buffer.concat([
        unsigned(name.length),
        Buffer.from(name),
        Buffer.from([EXPORT_GLOBAL]),
        unsigned(index),
      ]),
    );
  });
  return Buffer.concat([unsigned(kept.length), ...kept]);
}

/** A memory section with a size in pages, that may grow to a limit. */
export function writeMemory(pages, maximum) {
  return Buffer.concat([
    Buffer.from([1, 1]),
    unsigned(pages),
    unsigned(maximum),
  ]);
}

/** Runs of zeros from this length on are left out of the data: a segment's own header takes about ten bytes. */
const ZERO_RUN = 64;

/** A data section that fills memory with the given bytes, without its longer runs of zeros. */
export function writeData(memory) {
  const segments = [];
  let start = -1;
  let end = -1;
  const flush = () => {
    if (start >= 0) {
      const header = [
        Buffer.from([0, OPCODE[0x7f]]),
        signed(BigInt(start)),
        Buffer.from([OPCODE.end]),
        unsigned(end - start),
      ];
      segments.push(...header, memory.subarray(start, end));
    }
  };
  let count = 0;
  for (let at = 0; at < memory.length; at++) {
    if (memory[at] === 0) {
      continue;
    }
    if (start < 0 || at - end >= ZERO_RUN) {
      flush();
      start = at;
      count += 1;
    }
    end = at + 1;
  }
  flush();
  return { count, content: Buffer.concat([unsigned(count), ...segments]) };
}

export function unsigned(value) {
  const bytes = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return Buffer.from(bytes);
}

function signed(value) {
  const bytes = [];
  let rest = value;
  for (;;) {
    const low = Number(rest & 127n);
    rest >>= 7n;
    const last = (rest === 0n && low < 64) || (rest === -1n && low >= 64);
    bytes.push(last ? low : low + 128);
    if (last) {
      return Buffer.from(bytes);
    }
  }
}
