import { createCipheriv, createDecipheriv, randomBytes, randomInt } from 'node:crypto';

/** AES-256-GCM: bytes of key, nonce and tag. */
export const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;
const lengthBytes = 4;

/**
 * Seals entries: shuffled, padded to `size` bytes and encrypted so that any altered bit is noticed. Neither length nor
 * order tells anything about them. `context` says what the entries belong to; it is not hidden but cannot be exchanged.
 * A key may be used for one sealing only. Undefined: they do not fit.
 */
export function seal(key: Buffer, context: string, entries: readonly string[], size: number): Buffer | undefined {
  const plain = Buffer.alloc(size);
  try {
    const text = Buffer.from(JSON.stringify(shuffled(entries)));
    if (text.length > size - lengthBytes) return undefined;
    plain.writeUInt32BE(text.length);
    text.copy(plain, lengthBytes);
    text.fill(0);
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
    const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
  } finally {
    plain.fill(0);
  }
}

/** The entries of a sealed blob, in no particular order. Undefined: another key or context, or it was altered. */
export function unseal(key: Buffer, context: string, sealed: Uint8Array): string[] | undefined {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (key.length !== keyLength || bytes.length < nonceLength + tagLength + lengthBytes) return undefined;
  const hidden = bytes.subarray(nonceLength + tagLength);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength))
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  const plain = Buffer.alloc(hidden.length);
  try {
    decipher.update(hidden).copy(plain);
    decipher.final();
    return JSON.parse(plain.toString('utf8', lengthBytes, lengthBytes + plain.readUInt32BE())) as string[];
  } catch {
    return undefined;
  } finally {
    plain.fill(0);
  }
}

/** A new list in an order that nobody can foresee (Fisher and Yates, with the system's cryptographic chance). */
export function shuffled<T>(list: readonly T[]): T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}
