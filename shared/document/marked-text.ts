import type { Block } from './model';

/**
 * Text edited by hand as blocks: a line that starts with `## ` is a heading, lines that start with `- ` are items of a list
 * (what follows one without a mark or an empty line belongs to it), anything else is running text.
 */
export function markedBlocks(text: string, anchor: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let items: { title: string; text: string }[] = [];
  const endParagraph = (): void => {
    const words = lines.join('\n').trim();
    if (words !== '') blocks.push({ type: 'paragraph', style: 'body', text: words });
    lines = [];
  };
  const endList = (): void => {
    if (items.length > 0) blocks.push({ type: 'list', items });
    items = [];
  };
  for (const line of text.split('\n').map((each) => each.trimEnd())) {
    const heading = /^#{1,3} +(.+)$/.exec(line)?.[1];
    const item = /^[-*•] +(.+)$/.exec(line)?.[1];
    const last = items.at(-1);
    if (heading) {
      endParagraph();
      endList();
      blocks.push({ type: 'heading', level: 2, text: heading, anchor: `${anchor}-${blocks.length}` });
    } else if (item) {
      endParagraph();
      items.push({ title: item, text: '' });
    } else if (line === '') {
      endParagraph();
      endList();
    } else if (last) {
      items[items.length - 1] = { title: last.title, text: [last.text, line].filter((part) => part !== '').join('\n') };
    } else lines.push(line);
  }
  endParagraph();
  endList();
  return blocks;
}
