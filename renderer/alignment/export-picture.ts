import type { GraphPalette } from '../../shared/layout/graph-colors';
import type { GraphLayout } from '../../shared/layout/graph-layout';
import { graphSvg } from '../../shared/layout/graph-svg';
import { texts } from '../../shared/texts/texts';
import { showFailure } from '../ui/notify';
import { showSaved } from '../ui/saved-toast';

/** Longest side and area a picture may have, in pixels: what every viewer can open. */
const longestSide = 8_192;
const largestArea = 40_000_000;

/** Writes the whole graph as shown to a file the person chooses. */
export async function exportPicture(
  layout: GraphLayout,
  kind: 'png' | 'svg',
  name: string,
  palette: GraphPalette,
): Promise<void> {
  try {
    const svg = graphSvg(layout, { title: name, palette, measure: measureInSvg() });
    const data = kind === 'svg' ? svg : await pngOf(svg, layout);
    const result = await window.throughline['image:save']({ kind, suggestedName: name.slice(0, 200), data });
    if (!result.ok) showFailure(result.error);
    else if (result.value) showSaved(texts.alignment.exported(result.value.path), result.value.path);
  } catch {
    showFailure({ code: 'refused', message: texts.alignment.exportFailed });
  }
}

/** Measures as the picture's first font that this computer has; the window's own font is not known inside pictures. */
function measureInSvg(): (text: string, fontSize: number, bold: boolean) => number {
  const context = document.createElement('canvas').getContext('2d');
  return (text, fontSize, bold) => {
    if (!context) return text.length * fontSize * 0.6;
    context.font = `${bold ? 600 : 400} ${fontSize}px Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif`;
    return context.measureText(text).width;
  };
}

/** The SVG as pixels, twice its size where that stays within bounds; base64 without a header. */
async function pngOf(svg: string, layout: GraphLayout): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const width = image.naturalWidth || layout.width;
  const height = image.naturalHeight || layout.height;
  const scale = Math.min(2, longestSide / width, longestSide / height, Math.sqrt(largestArea / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * scale));
  canvas.height = Math.max(1, Math.floor(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas to draw on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
}
