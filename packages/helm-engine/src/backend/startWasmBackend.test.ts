import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locatePackage } from '../artefact/locatePackage';
import { readArtefactInfo } from '../artefact/readArtefactInfo';
import { unpackedFiles, unpackWasmModule } from '../artefact/unpackWasmModule';
import { decodeMessage, encodeMessage } from '../wire/frame';
import type { WireRequest } from '../wire/messages';
import { startWasmBackend } from './startWasmBackend';

const packageDirectory = locatePackage();
const info = readArtefactInfo(packageDirectory);
const workerFile = join(packageDirectory, 'assets', 'worker.cjs');
const unpack = jest.fn(() => unpackWasmModule(packageDirectory, info));

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'engine-'));
});
afterAll(() => rmSync(directory, { recursive: true }));
beforeEach(() => unpack.mockClear());

/** Starts an engine, sees that it answers, and ends it. */
async function run(
  engine: Parameters<typeof startWasmBackend>[1],
): Promise<WebAssembly.Module> {
  const { backend, module } = await startWasmBackend(
    workerFile,
    engine,
    unpack,
  );
  // No operation of this name: any answer will do.
  const request = { op: 'none' } as unknown as WireRequest;
  const answer = await backend.exchange(encodeMessage(request));
  expect(decodeMessage(answer).head.failure?.code).toBe('crash');
  await backend.end();
  return module;
}

/** To unpack takes a second of processor time, which a busy machine has not at once. */
const LIMIT_MS = 60_000;

describe('startWasmBackend', () => {
  it(
    'runs what lies unpacked, and shares it',
    async () => {
      await unpackWasmModule(packageDirectory, info);
      const module = await run({
        files: unpackedFiles(packageDirectory, info),
        ...info.wasm,
      });
      expect(unpack).not.toHaveBeenCalled();
      await run(Promise.resolve(module));
      expect(unpack).not.toHaveBeenCalled();
    },
    LIMIT_MS,
  );

  it(
    'trusts no file that has not the checksum',
    async () => {
      const damaged = join(directory, 'damaged.wasm');
      writeFileSync(damaged, Buffer.alloc(info.wasm.bytes));
      const short = join(directory, 'short.wasm');
      writeFileSync(short, 'short');
      await run({
        files: [join(directory, 'absent.wasm'), short, damaged],
        ...info.wasm,
      });
      expect(unpack).toHaveBeenCalledTimes(1);
    },
    LIMIT_MS,
  );
});
