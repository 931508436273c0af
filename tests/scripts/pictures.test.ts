import { expect, test } from 'vitest';
import { drawSvg, themes } from '../../scripts/pictures.ts';

const draw = (output: string) =>
  drawSvg('balcer <x>', output, 10, themes.light).split('\n').slice(6, -3);

test('each piece of text has the position, width and style of its cells', () => {
  expect(draw('\u001b[1mé &\u001b[22m   \u001b[32mwon\u001b[39m')).toEqual([
    '<text x="20" y="74" textLength="25.2" lengthAdjust="spacingAndGlyphs" fill="#1f2328" font-weight="bold">é &amp;</text>',
    '<text x="70.4" y="74" textLength="25.2" lengthAdjust="spacingAndGlyphs" fill="#1a7f37">won</text>',
  ]);
});

test('blocks are drawn as shapes, lighter ones paler', () => {
  expect(draw('██░')).toEqual([
    '<rect x="20" y="60" width="16.8" height="16" fill="#1f2328" fill-opacity="1" shape-rendering="crispEdges"/>',
    '<rect x="36.8" y="60" width="8.4" height="16" fill="#1f2328" fill-opacity="0.25" shape-rendering="crispEdges"/>',
  ]);
});

test('an escape code that cannot be drawn is an error', () => {
  expect(() => draw('\u001b[45mx')).toThrow('code [45m');
});
