const invisible = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Zero width joiner and variation selectors: they only tell how their neighbours look. */
export const joiners: ReadonlySet<number> = new Set([0x200d, ...Array.from({ length: 16 }, (_, i) => 0xfe00 + i)]);
/** Narrow no-break spaces, which Intl writes and some fonts lack. */
const narrow = /[\u2009\u202f]/g;
const beforeSign = /(?<=\d) (?=[%‰°€])/g;
const afterSign = /(?<=[$£¥₹€]) (?=\d)/g;
const control = /(?!\n)\p{Cc}/gu;
/** Scripts written without spaces: a line may end after any character. */
const unspaced = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[\ud840-\ud87f][\udc00-\udfff]/u;
const notAtLineStart =
  /^[、。，．・：；？！」』）］｝〕〉》】’”ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々)\].,;:!?]/u;
const notAtLineEnd = /[「『（［｛〔〈《【‘“([]$/u;

/** Canonical characters, without those that are never seen. */
export function cleaned(text: string): string {
  // Plain ASCII, by far the most text, needs little of it.
  if (/^[\n\x20-\x7e]*$/.test(text)) return text.includes(' %') || text.includes('$ ') ? glued(text) : text;
  return glued(
    text
      .normalize('NFC')
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replace(/\t/g, ' ')
      .replace(narrow, '\u00a0')
      .replace(control, '')
      .replace(invisible, ''),
  );
}

/** A number and its sign are never parted by the end of a line. */
function glued(text: string): string {
  return text.replace(beforeSign, '\u00a0').replace(afterSign, '\u00a0');
}

/** Where a word may be broken: after hyphens and slashes, and between characters of unspaced scripts. */
export function pieces(word: string): readonly string[] {
  if (word.length < 12 && /^[\x20-\x7e]*$/.test(word)) return [word];
  if (!unspaced.test(word)) return word.length < 12 ? [word] : word.split(/(?<=[^\d\s][-/–—])(?=[^\d\s])/u);
  const found: string[] = [];
  for (const character of word) {
    const last = found.at(-1);
    const joined =
      last !== undefined &&
      ((!unspaced.test(character) && !unspaced.test(last.slice(-1))) ||
        notAtLineStart.test(character) ||
        notAtLineEnd.test(last));
    if (joined) found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
}
