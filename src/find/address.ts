/** Where a fact can be read. */
import type { Dataset } from '../dataset/dataset.ts';
import { sourceKinds } from '../dataset/vocabulary.ts';

/** Address of the best of some sources: of the kind that the vocabulary names first. */
export function bestAddress(dataset: Dataset, ids: readonly string[]): string | undefined {
  const sources = ids.flatMap((id) => dataset.sources.get(id) ?? []);
  const ranked = sources.sort((a, b) => sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind));
  return ranked[0]?.url;
}
