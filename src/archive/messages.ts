import type { Locale } from './locale.ts';
import { commandMessages } from './messages/command.ts';
import { concernMessages } from './messages/concerns.ts';
import { coverageMessages } from './messages/coverage.ts';
import { importMessages } from './messages/import.ts';
import { mapMessages } from './messages/map.ts';
import { searchMessages } from './messages/search.ts';
import { siteMessages } from './messages/site.ts';
import { timelineMessages } from './messages/timeline.ts';

/** The one table of words that readers, contributors and owners see, by the place where they see them. */
export function messagesFor(locale: Locale) {
  return {
    site: siteMessages[locale],
    search: searchMessages[locale],
    coverage: coverageMessages[locale],
    map: mapMessages[locale],
    timeline: timelineMessages[locale],
    concerns: concernMessages[locale],
    import: importMessages[locale],
    command: commandMessages[locale],
  };
}

export type Messages = ReturnType<typeof messagesFor>;
