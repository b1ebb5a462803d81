import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * Unpacks the files of a zip archive for which `rename(name)` gives a path below `folder`; the others are skipped
 * without being inflated. Keeps the executable bit. Enough for the one archive the set-up knows (no zip64, no encryption).
 */
export async function unpackZip(archive, folder, rename) {
  const handle = await open(archive);
  try {
    for (const entry of await readDirectory(handle)) {
      if (entry.name.endsWith('/')) continue;
      const relative = rename(entry.name);
      if (relative === undefined) continue;
      const target = resolve(folder, relative);
      if (!target.startsWith(resolve(folder) + sep))
        throw new Error(`${entry.name} would be unpacked outside of ${folder}`);
      await unpackEntry(handle, archive, entry, target);
    }
  } finally {
    await handle.close();
  }
}

async function readDirectory(handle) {
  const { size } = await handle.stat();
  const tail = await readAt(handle, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = lastIndexOf(tail, END_OF_DIRECTORY);
  if (end < 0) throw new Error('not a complete zip archive');
  const directory = await readAt(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function unpackEntry(handle, archive, entry, target) {
  const header = await readAt(handle, entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  mkdirSync(dirname(target), { recursive: true });
  const output = createWriteStream(target, { mode: entry.mode || 0o644 });
  if (entry.packedSize === 0) {
    output.end();
    return;
  }
  const packed = createReadStream(archive, { start, end: start + entry.packedSize - 1, highWaterMark: 1 << 20 });
  if (entry.method === DEFLATED) await pipeline(packed, createInflateRaw({ chunkSize: 1 << 20 }), output);
  else await pipeline(packed, output);
}

async function readAt(handle, position, length) {
  const buffer = Buffer.alloc(length);
  await handle.read(buffer, 0, length, position);
  return buffer;
}

function lastIndexOf(buffer, signature) {
  for (let at = buffer.length - 22; at >= 0; at--) if (buffer.readUInt32LE(at) === signature) return at;
  return -1;
}
