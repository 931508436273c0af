/** The width of a string as cli-table3 sees it; its own types leave this out. */
declare module 'cli-table3/src/utils.js' {
  export function strlen(text: string): number;
}
