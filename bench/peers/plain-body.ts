/** A body without what only Lectern knows: components become the text they show, and links between documents their words. */
export function plainBody(body: string): string {
  return body
    .replace(/<Speaker name="([^"]+)"\s*\/>/g, '**$1**')
    .replace(/<Stage>(.*?)<\/Stage>/g, '$1')
    .replace(/\[([^\]]*)\]\(\/lectures\/[^)]*\)/g, '$1')
    .trim();
}
