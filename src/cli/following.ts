import { messagesFor } from '../archive/messages.ts';
import type { Finding } from '../archive/problem-table.ts';
import type { DevArchive, DevView } from '../integrations/dev-archive.ts';
import type { DevServer } from '../integrations/dev-server.ts';
import { refreshEditorFiles } from './editor.ts';
import { FindingsTold } from './findings-told.ts';
import { keep } from './keep.ts';
import { keepOnInterrupt } from './keep-on-interrupt.ts';
import type { Surroundings } from './output.ts';
import { showProgress } from './show-progress.ts';

/** What was read is saved for the next start, and editors are told of it, once nothing has been written for this many milliseconds. */
const quiet = 2000;

export interface FollowingOptions {
  /** The content folder, as the user named it. */
  content: string;
  archive: DevArchive;
  server: DevServer;
  /** Their language is the archive's. */
  surroundings: Surroundings;
}

/** Has the pages of `dev` follow the content folder, and tells the terminal of it. One reading at a time. */
export class Following {
  private readonly options: FollowingOptions;
  private readonly terminal: FindingsTold;
  private saving: NodeJS.Timeout | undefined;

  constructor(options: FollowingOptions) {
    this.options = options;
    this.terminal = new FindingsTold(options.surroundings.output, options.surroundings.locale);
  }

  /** Reads the archive for the first time. Its pages can be seen from then on, or say why they cannot. */
  async first(): Promise<void> {
    const { archive, server, surroundings } = this.options;
    const { waiting, progress } = messagesFor(surroundings.locale);
    const started = performance.now();
    const { view, findings } = await showProgress('check', surroundings, (advance) =>
      keepOnInterrupt(archive.store, () =>
        archive.read((done, of) => {
          advance(done, of);
          server.advanced(done, of);
        }),
      ),
    );
    this.show(view, findings);
    if (view)
      surroundings.output.tell(
        waiting.ready(progress.number(view.site.archive.documents.length), secondsSince(started)),
      );
    this.terminal.all(findings);
    this.save(view);
  }

  /** Reads what was saved under some paths. */
  async again(paths: readonly string[]): Promise<void> {
    const { archive, surroundings } = this.options;
    const words = messagesFor(surroundings.locale).dev;
    const started = performance.now();
    const { view, findings } = await archive.read();
    this.show(view, findings);
    const what = paths.length === 1 ? (paths[0] ?? '') : words.files(paths.length);
    surroundings.output.tell(words.updated(new Date().toTimeString().slice(0, 8), what, secondsSince(started)));
    this.terminal.changes(findings);
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.save(view), quiet);
  }

  private show(view: DevView | null, findings: readonly Finding[]): void {
    const { server } = this.options;
    if (view) server.show(view);
    else server.stuck(findings);
  }

  private save(view: DevView | null): void {
    keep(this.options.archive.store);
    if (view) refreshEditorFiles(this.options.content, view.reading);
  }
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1);
}
