/**
 * The groups of nodes that lead to each other round and round, and the nodes that lead to themselves; each group in the
 * order in which it is walked (Tarjan 1972, without recursion: chains may be as long as the archive is large).
 */
export function circles(nodes: readonly string[], next: (node: string) => readonly string[]): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: string[][] = [];
  const enter = (node: string) => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, waiting: [...next(node)].reverse() };
  };
  const sink = (node: string, to: number) => low.set(node, Math.min(low.get(node) ?? 0, to));
  for (const start of nodes) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = top.waiting.pop();
      if (target === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above) sink(above.node, low.get(top.node) ?? 0);
        if (low.get(top.node) === order.get(top.node)) {
          const group = open.splice(open.lastIndexOf(top.node));
          for (const node of group) isOpen.delete(node);
          if (group.length > 1 || next(top.node).includes(top.node)) found.push(group);
        }
      } else if (!order.has(target)) {
        path.push(enter(target));
      } else if (isOpen.has(target)) {
        sink(top.node, order.get(target) ?? 0);
      }
    }
  }
  return found;
}
