/**
 * Puts the styles of what a script adds into the page: a page whose reader never asks for the script does not carry them.
 * The colours and sizes are the page's own custom properties. Old Safari and Firefox are given a `<style>` instead.
 */
export function adoptStyles(css: string): void {
  if ('adoptedStyleSheets' in document) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    // A new list: to the oldest browsers it is no array that grows.
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return;
  }
  const style = (document as Document).createElement('style');
  style.textContent = css;
  (document as Document).head.append(style);
}
