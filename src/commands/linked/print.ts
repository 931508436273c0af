/** How linked data is printed: one JSON document. */
import type { Context, Globals } from '../globals.ts';
import { graphOf, type LinkedNode } from './graph.ts';

/** Prints the nodes as JSON-LD, indented by two. */
export async function printGraph(
  context: Context,
  options: Globals,
  nodes: readonly LinkedNode[],
): Promise<void> {
  const { encode } = await import('../../format/json.ts');
  await context.print([`${encode(graphOf(nodes), 2)}\n`], options);
}
