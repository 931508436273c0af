/** Draws what a terminal shows as an SVG image: the few codes that the program writes, in one of two themes. */
import stringWidth from 'fast-string-width';

/** Colors of a terminal, by what they are for. */
export interface Theme {
  readonly back: string;
  readonly edge: string;
  readonly text: string;
  readonly dim: string;
  readonly green: string;
  readonly yellow: string;
}

/** Those of GitHub, where the pictures are seen. */
export const themes = {
  light: {
    back: '#ffffff',
    edge: '#d1d9e0',
    text: '#1f2328',
    dim: '#59636e',
    green: '#1a7f37',
    yellow: '#9a6700',
  },
  dark: {
    back: '#0d1117',
    edge: '#3d444d',
    text: '#f0f6fc',
    dim: '#9198a1',
    green: '#3fb950',
    yellow: '#d29922',
  },
} as const satisfies Record<string, Theme>;

/** What to draw: the command line that was run, its output with codes, and the columns it was made for. */
export interface Capture {
  readonly command: string;
  readonly output: string;
  readonly columns: number;
}

interface Style {
  readonly bold: boolean;
  readonly color: keyof Theme;
}

/** Text of one style that stands by itself, at its cell. */
interface Run {
  readonly text: string;
  readonly column: number;
  readonly style: Style;
}

const cell = { width: 8.4, height: 20, font: 14 } as const;
const margin = 20;
const esc = '\\u001b';
const sgr = new RegExp(`^${esc}\\[([\\d;]*)m$`);

/** Codes, wide gaps, and runs of one block element. */
const pieces = new RegExp(`(${esc}\\[[\\d;]*m| {2,}|█+|▓+|▒+|░+|[▁-▇▉-▏])`);
const plain: Style = { bold: false, color: 'text' };

/** What each code (SGR) makes of a style; a code that is not here is a defect of the picture. */
const codes: Readonly<Record<string, (style: Style) => Style>> = {
  '0': () => plain,
  '1': (style) => ({ ...style, bold: true }),
  '2': (style) => ({ ...style, color: 'dim' }),
  '22': ({ color }) => ({ bold: false, color: color === 'dim' ? 'text' : color }),
  '32': (style) => ({ ...style, color: 'green' }),
  '33': (style) => ({ ...style, color: 'yellow' }),
  '39': (style) => ({ ...style, color: 'text' }),
};

/** The image. It has no fonts of its own: every piece of text is fitted to its cells, whatever font shows it. */
export function drawSvg({ command, output, columns }: Capture, theme: Theme): string {
  const body = output.replace(/\n+$/, '').split('\n');
  const prompt = `\u001b[2m$\u001b[22m \u001b[1m${command}\u001b[22m`;
  const lines = runsOf([prompt, '', ...body.slice(body[0] === '' ? 1 : 0)]);
  const width = Math.round(columns * cell.width + 2 * margin);
  const height = lines.length * cell.height + 2 * margin;
  const texts = lines.flatMap((runs, row) => runs.map((run) => drawRun(run, row, theme)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeText(command)}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${theme.back}" stroke="${theme.edge}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace" font-size="${cell.font}">`,
    ...texts,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function drawRun({ text, column, style }: Run, row: number, theme: Theme): string {
  const block = blockOf(text);
  if (block) return drawBlocks({ text, column, style }, block, { row, color: theme[style.color] });
  const x = round(margin + column * cell.width);
  const y = margin + row * cell.height + cell.font;
  const length = round(stringWidth(text) * cell.width);
  const weight = style.bold ? ' font-weight="bold"' : '';
  return `<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs" fill="${theme[style.color]}"${weight}>${escapeText(text)}</text>`;
}

/** How much of its cell a block element fills, and how densely. */
interface Block {
  readonly width: number;
  readonly height: number;
  readonly opacity: number;
}

/** Blocks are drawn as what they are: fonts differ most in them, and many leave gaps between. */
function blockOf(text: string): Block | undefined {
  const code = text.charCodeAt(0) - 0x2580;
  if (code >= 1 && code <= 8) return { width: 1, height: code / 8, opacity: 1 };
  if (code >= 9 && code <= 15) return { width: (16 - code) / 8, height: 1, opacity: 1 };
  if (code >= 17 && code <= 19) return { width: 1, height: 1, opacity: (code - 16) / 4 };
  return undefined;
}

function drawBlocks(
  { text, column }: Run,
  { width, height, opacity }: Block,
  { row, color }: { readonly row: number; readonly color: string },
): string {
  const bar = cell.height * 0.8;
  const x = round(margin + column * cell.width);
  const y = round(margin + row * cell.height + bar * (1 - height));
  // Whole cells join; a part of a cell stands alone.
  const length = round((text.length - 1 + width) * cell.width);
  const dense = opacity === 1 ? '' : ` fill-opacity="${opacity}"`;
  return `<rect x="${x}" y="${y}" width="${length}" height="${round(bar * height)}" fill="${color}"${dense} shape-rendering="crispEdges"/>`;
}

/** The runs of each line; wide gaps end a run, so that columns stand where they stand in a terminal. */
function runsOf(lines: readonly string[]): Run[][] {
  let style = plain;
  return lines.map((line) => {
    const runs: Run[] = [];
    let column = 0;
    for (const piece of line.split(pieces)) {
      const code = sgr.exec(piece)?.[1];
      if (code !== undefined) {
        style = code.split(';').reduce(applied, style);
        continue;
      }
      const text = piece.trimStart();
      const start = column + stringWidth(piece) - stringWidth(text);
      if (text.trim() !== '') runs.push({ text: text.trimEnd(), column: start, style });
      column += stringWidth(piece);
    }
    return runs;
  });
}

function applied(style: Style, code: string): Style {
  const change = codes[code || '0'];
  if (change === undefined) throw new Error(`No picture can show the terminal code ${code}.`);
  return change(style);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
