/** Whether one of the asked values is among those of a row; where nothing is asked, every row passes. */
export function sharesAny<Item>(asked: readonly Item[] | undefined, has: readonly Item[]): boolean {
  return asked === undefined || asked.some((item) => has.includes(item));
}
