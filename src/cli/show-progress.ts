import type { ProgressMessages } from '../archive/messages/progress.ts';
import { messagesFor } from '../archive/messages.ts';
import { type Advance, Stages } from '../integrations/stages.ts';
import type { Surroundings } from './output.ts';
import { isLive, Progress } from './progress.ts';

/** Does the work of a command that has one stage, and shows how far it is. */
export function showProgress<T>(
  stage: keyof ProgressMessages['stages'],
  { stream, locale }: Surroundings,
  work: (advance: Advance) => Promise<T>,
): Promise<T> {
  const progress = new Progress(stream, isLive(stream, process.env), [stage], messagesFor(locale).progress);
  return new Stages(progress).run(stage, work);
}
