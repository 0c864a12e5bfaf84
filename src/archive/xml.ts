/** What XML 1.0 allows in a document (section 2.2): no other control characters, no lone surrogates, not U+FFFE or U+FFFF. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text for the content or an attribute of an XML element; a character that XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '\uFFFD').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
