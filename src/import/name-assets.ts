import { visit } from 'unist-util-visit';
import type { Draft } from './draft.ts';

/** A draft whose pictures and other files are called after its id, `rural-1.png`, in the body too. */
export function nameAssets(draft: Draft, id: string): Draft {
  if (!draft.assets || draft.assets.length === 0) return draft;
  const names = new Map(draft.assets.map(({ name, extension }, i) => [name, `${id}-${i + 1}.${extension}`]));
  visit(draft.body, (node) => {
    const name = node.type === 'image' || node.type === 'figure' ? names.get(node.url) : undefined;
    if (name !== undefined) (node as { url: string }).url = `./${name}`;
  });
  return { ...draft, assets: draft.assets.map((asset) => ({ ...asset, name: names.get(asset.name) ?? asset.name })) };
}
