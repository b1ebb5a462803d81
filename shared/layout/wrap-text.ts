/** Width of a text in pixels. */
export type Measure = (text: string) => number;

/** Measures without a screen: widths of a common sans serif, a little on the wide side. */
export function estimateWidth(fontSize: number, bold = false): Measure {
  return (text) => {
    let ems = 0;
    for (const character of text) ems += emsOf(character);
    return ems * fontSize * (bold ? 1.08 : 1);
  };
}

function emsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 1;
  if (/[iljt.,:;'|!()[\] ]/.test(character)) return 0.3;
  if (/[frI\-/]/.test(character)) return 0.38;
  if (/[mwMW@%]/.test(character)) return 0.88;
  if (/[A-Z]/.test(character)) return 0.68;
  return 0.56;
}

/** Breaks a text into lines no wider than `width`; what does not fit into `most` lines ends in an ellipsis. */
export function wrapText(text: string, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of pieces(text, width, measure)) {
    const longer = line === '' ? word.text : `${line}${word.glued ? '' : ' '}${word.text}`;
    if (line === '' || measure(longer) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word.text;
    if (lines.length === most) break;
  }
  if (lines.length < most) {
    if (line !== '') lines.push(line);
    return lines;
  }
  lines[most - 1] = shortened(`${lines[most - 1] ?? ''}…`, width, measure);
  return lines;
}

/** A text in one line no wider than `width`, with an ellipsis where it was cut. */
export function shortenText(text: string, width: number, measure: Measure): string {
  return measure(text) <= width ? text : shortened(`${text}…`, width, measure);
}

function shortened(text: string, width: number, measure: Measure): string {
  const characters = [...text];
  let low = 0;
  let high = characters.length - 1;
  const cut = (length: number) => `${characters.slice(0, length).join('').trimEnd()}…`;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(cut(middle)) <= width) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}

/** Words; those wider than a line, and scripts without spaces, in pieces that fit. */
function pieces(text: string, width: number, measure: Measure): { text: string; glued: boolean }[] {
  const found: { text: string; glued: boolean }[] = [];
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    if (measure(word) <= width && !/[\u2e80-\u9fff\uac00-\ud7af]/.test(word)) {
      found.push({ text: word, glued: false });
      continue;
    }
    let piece = '';
    let glued = false;
    for (const character of word) {
      if (piece !== '' && (measure(piece + character) > width || character.charCodeAt(0) >= 0x2e80)) {
        found.push({ text: piece, glued });
        glued = true;
        piece = '';
      }
      piece += character;
    }
    found.push({ text: piece, glued });
  }
  return found;
}
