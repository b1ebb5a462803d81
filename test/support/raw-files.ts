import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file as whoever gets hold of the disk reads it. */
export interface RawFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Every file in these folders and below. */
export function rawFiles(...folders: string[]): RawFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? rawFiles(path) : [{ path, bytes: readFileSync(path) }];
    }),
  );
}

/** The forms in which a text may lie in a file. */
function formsOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  // Base64 depends on where in a group of three the text begins; its ends depend on what stands beside it.
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    return Buffer.from(whole.slice(shift === 0 ? 0 : shift + 1, -4));
  });
  return [utf8, utf16, Buffer.from(utf16).swap16(), Buffer.from(utf8.toString('hex')), ...base64].filter(
    (form) => form.length >= 4,
  );
}

/** The files that hold a text in any form. */
export function filesWithText(files: readonly RawFile[], text: string): string[] {
  const forms = formsOf(text);
  return files.filter(({ bytes }) => forms.some((form) => bytes.includes(form))).map(({ path }) => path);
}

/** The files that hold any stretch of 16 bytes of `secret`, wherever a page may have cut it. */
export function filesWithPartOf(files: readonly RawFile[], secret: Uint8Array): string[] {
  const whole = Buffer.from(secret);
  const stretches: Buffer[] = [];
  for (let at = 0; at + 16 <= whole.length; at += 1_021) stretches.push(whole.subarray(at, at + 16));
  return files.filter(({ bytes }) => stretches.some((stretch) => bytes.includes(stretch))).map(({ path }) => path);
}
