/** Near names for what was not found. */
import leven from 'leven';

/** Distances computed for one dataset at most: a file full of wrong ids is refused as fast as a small one. */
const defaultBudget = 1_000_000;

/** The candidate nearest to a word, if one is near enough to be what was meant. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.min(4, Math.ceil(word.length / 4));
  let nearest: string | undefined;
  let best = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= best) continue;
    const distance = leven(word, candidate, { maxDistance: best });
    if (distance < best) [nearest, best] = [candidate, distance];
  }
  return nearest;
}

/** A `findNearest` that stops suggesting when it has compared as many names as its budget allows. */
export function createSuggester(
  budget: number = defaultBudget,
): (word: string, candidates: ReadonlySet<string>) => string | undefined {
  let left = budget;
  return (word, candidates) => {
    left -= candidates.size;
    return left < 0 ? undefined : findNearest(word, candidates);
  };
}
