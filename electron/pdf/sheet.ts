import type { FontRun, Line, Typesetter, Weight } from './typesetter';

/** A colour as three numbers 0..1 in PDF's own notation, `r g b`. */
export type Ink = string;

/** A page being drawn: PDF operators with the origin at the top left, in points. */
export class Sheet {
  readonly operators: string[] = [];
  readonly links: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly anchor: string;
  }[] = [];
  readonly images: {
    readonly data: string;
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  }[] = [];
  /** The section it belongs to, for the running title. */
  title = '';
  /** Whether header and footer are drawn. */
  framed = true;

  constructor(
    readonly width: number,
    readonly height: number,
    private readonly typesetter: Typesetter,
    private readonly onMissing: (character: string) => void,
  ) {}

  /** Sets a line with its baseline at `y`; returns where it ends. */
  line(line: Line, x: number, y: number, size: number, ink: Ink): number {
    if (line.runs.length === 0) return x;
    let operators = `BT ${ink} rg ${n(x)} ${n(this.height - y)} Td`;
    let at = x;
    let open = true;
    for (const run of line.runs) {
      const end = at + (run.width * size) / 1000;
      if (run.font === -1) {
        this.operators.push(open ? `${operators} ET` : '');
        this.box(run, at, y, size, ink);
        open = false;
      } else {
        if (!open) operators = `BT ${ink} rg ${n(at)} ${n(this.height - y)} Td`;
        open = true;
        operators += ` /${fontName(run.font)} ${n(size)} Tf <${this.typesetter.encode(run)}> Tj`;
      }
      at = end;
    }
    if (open) this.operators.push(`${operators} ET`);
    return at;
  }

  /** Sets a text on one line; `align` says which end stands at `x`. Returns its width. */
  text(
    text: string,
    x: number,
    y: number,
    size: number,
    ink: Ink,
    weight: Weight = 'regular',
    align: 'left' | 'right' | 'center' = 'left',
  ): number {
    const line = this.typesetter.line(text, weight);
    const width = (line.width * size) / 1000;
    this.line(line, align === 'left' ? x : align === 'right' ? x - width : x - width / 2, y, size, ink);
    return width;
  }

  /** Sets lines one under the other, the first in the line box that starts at `top`. */
  lines(lines: readonly Line[], x: number, top: number, size: number, leading: number, ink: Ink): void {
    let y = top + baseline(size, leading);
    for (const line of lines) {
      this.line(line, x, y, size, ink);
      y += leading;
    }
  }

  fill(x: number, y: number, w: number, h: number, ink: Ink): void {
    this.operators.push(`${ink} rg ${n(x)} ${n(this.height - y - h)} ${n(w)} ${n(h)} re f`);
  }

  stroke(x: number, y: number, w: number, h: number, ink: Ink, thickness: number): void {
    this.operators.push(`${ink} RG ${n(thickness)} w ${n(x)} ${n(this.height - y - h)} ${n(w)} ${n(h)} re S`);
  }

  rule(x1: number, y1: number, x2: number, y2: number, ink: Ink, thickness: number): void {
    this.operators.push(
      `${ink} RG ${n(thickness)} w ${n(x1)} ${n(this.height - y1)} m ${n(x2)} ${n(this.height - y2)} l S`,
    );
  }

  /** A path of straight and curved pieces; `paint` is the PDF operator: f, S, B. */
  path(points: readonly PathStep[], paint: 'f' | 'S' | 'B', style: PathStyle): void {
    const steps = points.map((step) => {
      const [kind, ...numbers] = step;
      if (kind === 'h') return 'h';
      return `${numbers.map((value, i) => n(i % 2 === 0 ? value : this.height - value)).join(' ')} ${kind}`;
    });
    const colors = `${style.fill ? `${style.fill} rg ` : ''}${style.stroke ? `${style.stroke} RG ${n(style.thickness ?? 1)} w ` : ''}`;
    const dash = style.dash ? `[${style.dash.map(n).join(' ')}] 0 d ` : '';
    this.operators.push(`q ${dash}1 J 1 j ${colors}${steps.join(' ')} ${paint} Q`);
  }

  circle(x: number, y: number, radius: number, paint: 'f' | 'S' | 'B', style: PathStyle): void {
    const k = radius * 0.5523;
    this.path(
      [
        ['m', x + radius, y],
        ['c', x + radius, y + k, x + k, y + radius, x, y + radius],
        ['c', x - k, y + radius, x - radius, y + k, x - radius, y],
        ['c', x - radius, y - k, x - k, y - radius, x, y - radius],
        ['c', x + k, y - radius, x + radius, y - k, x + radius, y],
        ['h'],
      ],
      paint,
      style,
    );
  }

  rounded(x: number, y: number, w: number, h: number, radius: number, paint: 'f' | 'S' | 'B', style: PathStyle): void {
    const r = Math.min(radius, w / 2, h / 2);
    const k = r * 0.4477;
    this.path(
      [
        ['m', x + r, y],
        ['l', x + w - r, y],
        ['c', x + w - k, y, x + w, y + k, x + w, y + r],
        ['l', x + w, y + h - r],
        ['c', x + w, y + h - k, x + w - k, y + h, x + w - r, y + h],
        ['l', x + r, y + h],
        ['c', x + k, y + h, x, y + h - k, x, y + h - r],
        ['l', x, y + r],
        ['c', x, y + k, x + k, y, x + r, y],
        ['h'],
      ],
      paint,
      style,
    );
  }

  link(x: number, y: number, w: number, h: number, anchor: string): void {
    this.links.push({ x, y, w, h, anchor });
  }

  private box(run: FontRun, x: number, y: number, size: number, ink: Ink): void {
    this.onMissing(run.text);
    this.stroke(x + size * 0.08, y - size * 0.7, size * 0.48, size * 0.7, ink, Math.max(0.4, size * 0.05));
  }
}

export type PathStep =
  | readonly ['m' | 'l', number, number]
  | readonly ['c', number, number, number, number, number, number]
  | readonly ['h'];

export interface PathStyle {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly thickness?: number;
  readonly dash?: readonly number[];
}

/** Where the baseline of a line stands under the top of its line box: capitals are centred in it. */
export function baseline(size: number, leading: number): number {
  return leading / 2 + size * 0.357;
}

/** The name of a document font in page content: the painter adds them after the 14 standard fonts. */
export function fontName(font: number): string {
  return `F${15 + font}`;
}

/** A number as PDF writes it: two decimals, no exponent. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
