import type { Locale } from './locale.ts';
import { citingMessages } from './messages/citing.ts';
import { commandMessages } from './messages/command.ts';
import { importMessages } from './messages/import.ts';
import { searchMessages } from './messages/search.ts';
import { siteMessages } from './messages/site.ts';

/** The one table of words that readers, contributors and owners see, by the place where they see them. */
export function messagesFor(locale: Locale) {
  return {
    site: siteMessages[locale],
    search: searchMessages[locale],
    citing: citingMessages[locale],
    import: importMessages[locale],
    command: commandMessages[locale],
  };
}

export type Messages = ReturnType<typeof messagesFor>;
