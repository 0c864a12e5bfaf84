import type { Locale } from './locale.ts';
import { commandMessages } from './messages/command.ts';
import { historyMessages } from './messages/history.ts';
import { importMessages } from './messages/import.ts';
import { searchMessages } from './messages/search.ts';
import { siteMessages } from './messages/site.ts';

/** The one table of words that readers, contributors and owners see, by the place where they see them. */
export function messagesFor(locale: Locale) {
  return {
    site: siteMessages[locale],
    history: historyMessages[locale],
    search: searchMessages[locale],
    import: importMessages[locale],
    command: commandMessages[locale],
  };
}

export type Messages = ReturnType<typeof messagesFor>;
