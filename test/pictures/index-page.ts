import type { Difference } from './compare.ts';
import type { Picture } from './take-pictures.ts';

/** The page to look through the pictures: a row for each kind of page, its views side by side, with what is different. */
export function indexPage(pictures: readonly Picture[], differences: ReadonlyMap<string, Difference>): string {
  const rows = [...Map.groupBy(pictures, ({ kind }) => kind)].map(([kind, views]) => {
    const cells = views.map(({ view, file }) => {
      const difference = differences.get(file);
      const where = difference?.shownIn ? ` <a href="${difference.shownIn}">${difference.pixels} px</a>` : '';
      const said = difference && !difference.shownIn ? ` (${difference.pixels})` : where;
      return `<figure><figcaption>${view}${said}</figcaption><a href="${file}"><img src="${file}" alt="" loading="lazy"></a></figure>`;
    });
    return `<section><h2>${asText(kind)}</h2><div>${cells.join('')}</div></section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures</title>
<style>
body { font: 14px sans-serif; margin: 1rem; background: #888; }
div { display: flex; gap: 1rem; align-items: flex-start; overflow-x: auto; }
figure { margin: 0; flex: none; }
img { height: 36rem; width: auto; max-width: 40rem; object-fit: cover; object-position: top; }
</style>
${rows.join('\n')}
</html>
`;
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
