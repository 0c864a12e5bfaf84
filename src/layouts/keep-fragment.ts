/**
 * The text of the inline script of a moved page: where the address leads to a paragraph, so does the new one. Without it
 * the page's own refresh leads to the top of the new page.
 */
export const keepFragmentScript =
  "location.hash&&location.replace(document.querySelector('main a').href+location.hash)";
