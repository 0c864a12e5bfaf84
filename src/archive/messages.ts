import type { Locale } from './locale.ts';
import { checkMessages } from './messages/check.ts';
import { citingMessages } from './messages/citing.ts';
import { commandMessages } from './messages/command.ts';
import { concernMessages } from './messages/concerns.ts';
import { correctionMessages } from './messages/corrections.ts';
import { coverageMessages } from './messages/coverage.ts';
import { devMessages } from './messages/dev.ts';
import { followUpMessages } from './messages/follow-up.ts';
import { glossaryMessages } from './messages/glossary.ts';
import { helpMessages } from './messages/help.ts';
import { historyMessages } from './messages/history.ts';
import { holdingsMessages } from './messages/holdings.ts';
import { importMessages } from './messages/import.ts';
import { mapMessages } from './messages/map.ts';
import { newMessages } from './messages/new.ts';
import { paragraphMessages } from './messages/paragraph.ts';
import { partMessages } from './messages/parts.ts';
import { progressMessages } from './messages/progress.ts';
import { readingMessages } from './messages/reading.ts';
import { recordingMessages } from './messages/recording.ts';
import { registerMessages } from './messages/register.ts';
import { searchMessages } from './messages/search.ts';
import { sessionMessages } from './messages/sessions.ts';
import { siteMessages } from './messages/site.ts';
import { timelineMessages } from './messages/timeline.ts';
import { volumeMessages } from './messages/volume.ts';
import { waitingMessages } from './messages/waiting.ts';

/** The one table of words that readers, contributors and owners see, by the place where they see them. */
export function messagesFor(locale: Locale) {
  return {
    site: siteMessages[locale],
    holdings: holdingsMessages[locale],
    sessions: sessionMessages[locale],
    paragraph: paragraphMessages[locale],
    reading: readingMessages[locale],
    glossary: glossaryMessages[locale],
    corrections: correctionMessages[locale],
    recording: recordingMessages[locale],
    history: historyMessages[locale],
    search: searchMessages[locale],
    citing: citingMessages[locale],
    followUp: { ...followUpMessages[locale], ...registerMessages[locale] },
    coverage: coverageMessages[locale],
    map: mapMessages[locale],
    timeline: timelineMessages[locale],
    concerns: concernMessages[locale],
    import: importMessages[locale],
    command: commandMessages[locale],
    new: newMessages[locale],
    help: helpMessages[locale],
    parts: partMessages[locale],
    dev: devMessages[locale],
    waiting: waitingMessages[locale],
    progress: progressMessages[locale],
    check: checkMessages[locale],
    volume: volumeMessages[locale],
  };
}

export type Messages = ReturnType<typeof messagesFor>;
