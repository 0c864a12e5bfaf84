import type { Addresses } from '../archive/address.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import { type ExplainedTerm, explainedTerms, glossaryOf, termAnchor } from '../archive/glossary.ts';
import type { Term } from '../archive/term.ts';
import { attributeValue } from '../markdown/escape.ts';
import type { Site } from './make-site.ts';

/** A tag, whatever its attributes hold, or the text up to the next one. */
const pieces = /<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;
/** What holds no marks: titles, links, code, and what the author says of the room and of who speaks. */
const unmarked = /^<(?:(h[1-6]|a|code|pre)[ >]|(p|div|aside) [^>]*class="(?:stage|speaker|pull-quote)")/;
const beginsSection = /^<(?:h[1-6][ >]|section [^>]*class="talk")/;

/**
 * Marks the first place of every explained term in each section of a body: a link to its entry in the glossary, which a script
 * opens on the spot. The text stays as it is to the character. `terms` are those that are known to stand in it.
 */
export function markTerms(html: string, terms: readonly Term[], addresses: Addresses): string {
  const { pattern, termOf } = glossaryOf(terms, escaped);
  if (pattern === null) return html;
  let marked = new Set<string>();
  /** The element that holds no marks, and how many of its name are open. */
  let inside = { name: '', depth: 0 };
  return html.replace(pieces, (piece) => {
    if (!piece.startsWith('<')) {
      if (inside.depth > 0) return piece;
      return piece.replace(pattern, (found) => {
        const term = termOf(found);
        if (term === undefined || marked.has(term)) return found;
        marked.add(term);
        return `${termLink(term, addresses)}${found}</a>`;
      });
    }
    if (beginsSection.test(piece)) marked = new Set();
    if (inside.depth > 0) {
      if (piece.startsWith(`</${inside.name}>`)) inside.depth--;
      else if (piece.startsWith(`<${inside.name}`) && /^[ >]/.test(piece.slice(inside.name.length + 1))) inside.depth++;
      return piece;
    }
    const [, name = null, other = name] = unmarked.exec(piece) ?? [];
    if (other !== null) inside = { name: other, depth: 1 };
    return piece;
  });
}

/** The opening tag of a mark. */
export function termLink(term: string, addresses: Addresses): string {
  return `<a class="term" href="${attributeValue(addresses.glossary(termAnchor(term)))}" data-script="terms">`;
}

/** As the text of a body's HTML is escaped. */
function escaped(form: string): string {
  return form.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;');
}

/** The explained terms that stand in a document, with all that its page tells of them. */
export function termsOf(document: ArchiveDocument, { archive }: Pick<Site, 'archive'>): ExplainedTerm[] {
  if (document.terms.length === 0) return [];
  const used = new Set(document.terms.map(({ term }) => term));
  return explainedTerms(archive.terms).filter(({ right }) => used.has(right));
}
