/** The pictures in the README: real output of the program, drawn as SVG in GitHub's two themes. */
import { measure } from '../src/format/text.ts';
import { runIn } from '../tests/terminal.ts';
import type { Expected } from './settle.ts';

/** The pictures by name: the command, and the width of the terminal. */
const pictures = {
  awards: { words: ['awards', '1990s'], columns: 80 },
  chart: { words: ['timeline', '--chart'], columns: 88 },
} as const;

const light = {
  back: '#ffffff',
  edge: '#d1d9e0',
  text: '#1f2328',
  dim: '#59636e',
  green: '#1a7f37',
};
const dark = {
  back: '#0d1117',
  edge: '#3d444d',
  text: '#f0f6fc',
  dim: '#9198a1',
  green: '#3fb950',
};

type Theme = typeof light;

export const themes = { light, dark };

/** The files of all pictures, each with its expected content. */
export async function drawPictures(): Promise<readonly Expected[]> {
  const drawn = Object.entries(pictures).map(async ([name, { words, columns }]) => {
    const { code, stdout } = await runIn(words, { isTerminal: true, columns });
    const command = ['balcer', ...words].join(' ');
    if (code !== 0) throw new Error(`${command} exits with ${code}.`);
    return Object.entries(themes).map(([theme, colors]) => ({
      path: `docs/pictures/${name}-${theme}.svg`,
      text: drawSvg(command, stdout, columns, colors),
    }));
  });
  return (await Promise.all(drawn)).flat();
}

const cell = { width: 8.4, height: 20, font: 14 };
const margin = 20;
/** Escape codes, wide spaces, and runs of one block element. */
const introducer = '\u001b';
const pieces = new RegExp(`(${introducer}\\[\\d*m| {2,}|█+|▒+|░+)`);

const plain = { bold: false, dim: false, color: 'text' as 'text' | 'green' };

/** What each escape code changes. Codes that are missing here cannot be drawn. */
const codes: Readonly<Record<string, Partial<typeof plain>>> = {
  0: plain,
  1: { bold: true },
  2: { dim: true },
  22: { bold: false, dim: false },
  32: { color: 'green' },
  39: { color: 'text' },
};

/** A command and its output. Every piece of text is fitted to its cells, whatever font shows it. */
export function drawSvg(command: string, output: string, columns: number, theme: Theme): string {
  const body = output.replace(/^\n|\n+$/g, '').split('\n');
  const lines = [`\u001b[2m$\u001b[22m \u001b[1m${command}\u001b[22m`, '', ...body];
  const width = Math.round(columns * cell.width + 2 * margin);
  const height = lines.length * cell.height + 2 * margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(command)}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${theme.back}" stroke="${theme.edge}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace" font-size="${cell.font}">`,
    ...drawLines(lines, theme),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function drawLines(lines: readonly string[], theme: Theme): string[] {
  let style = plain;
  return lines.flatMap((line, row) => {
    const top = margin + row * cell.height;
    let column = 0;
    return line.split(pieces).flatMap((piece) => {
      if (piece.startsWith(introducer)) {
        const change = codes[piece.slice(2, -1)];
        if (!change) throw new Error(`No picture can show the terminal code ${piece.slice(1)}.`);
        style = { ...style, ...change };
        return [];
      }
      const text = piece.trim();
      const x = round(margin + (column + measure(piece) - measure(piece.trimStart())) * cell.width);
      column += measure(piece);
      if (text === '') return [];
      const color = style.dim ? theme.dim : theme[style.color];
      return [drawPiece(text, x, top, color, style.bold)];
    });
  });
}

const opacity: Readonly<Record<string, number>> = { '█': 1, '▒': 0.5, '░': 0.25 };

/** Block elements are drawn as shapes, because fonts draw them differently and many leave spaces between them. */
function drawPiece(text: string, x: number, top: number, color: string, isBold: boolean): string {
  const width = round(measure(text) * cell.width);
  const shade = opacity[text.charAt(0)];
  if (shade !== undefined)
    return `<rect x="${x}" y="${top}" width="${width}" height="${cell.height * 0.8}" fill="${color}" fill-opacity="${shade}" shape-rendering="crispEdges"/>`;
  const weight = isBold ? ' font-weight="bold"' : '';
  return `<text x="${x}" y="${top + cell.font}" textLength="${width}" lengthAdjust="spacingAndGlyphs" fill="${color}"${weight}>${escaped(text)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
