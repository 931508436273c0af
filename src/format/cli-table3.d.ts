/** The measure of cli-table3, which its types leave out. */
declare module 'cli-table3/src/utils.js' {
  export function strlen(text: string): number;
}
