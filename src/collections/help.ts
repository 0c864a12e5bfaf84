import GithubSlugger from 'github-slugger';
import type { Addresses } from '../archive/address.ts';
import type { Locale } from '../archive/locale.ts';
import { compileBody } from '../markdown/compile.ts';
import { attributeValue } from '../markdown/escape.ts';
import { replaceTokens } from '../markdown/tokens.ts';

/** A guide of docs/ as a page of the site. */
export interface HelpPage {
  title: string;
  html: string;
}

/**
 * Makes a page of a guide: its first heading is the title, and a link to docs/problems.md leads to the page of the rules.
 * Throws where the guide is not what a document of an archive may be, with the place; the tests read every guide.
 */
export function helpPage(guide: string, locale: Locale, addresses: Addresses): HelpPage {
  const title = /^# (.+)$/m.exec(guide)?.[1] ?? '';
  const text = guide.replace(/^# .+$/m, '').replace(/^<!--.*-->$/gm, '');
  const { body, findings } = compileBody(text, 'guide', locale);
  const [fault] = findings;
  if (fault) throw new Error(`${title}, line ${fault.line}: ${fault.rule} ${JSON.stringify(fault.params)}`);
  // The guides name their headings as GitHub does; on a page of the site a heading is a block with an anchor.
  const slugger = new GithubSlugger();
  const anchors = new Map(body.headings.map((heading) => [`#${slugger.slug(heading.text)}`, `#${heading.anchor}`]));
  const address = (target: string) => {
    const anchor = anchors.get(target);
    if (anchor) return anchor;
    const rule = /^problems\.md(?:#(.+))?$/.exec(target);
    return rule ? addresses.problems(rule[1]) : target;
  };
  return {
    title,
    html: replaceTokens(
      body.html,
      (n) => attributeValue(address(body.links[n]?.target ?? '')),
      () => '',
    ),
  };
}
