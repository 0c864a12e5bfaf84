import { messagesFor } from '../archive/messages.ts';
import { describe, type Finding } from '../archive/problem-table.ts';
import type { PageNotices } from '../collections/run.ts';
import { attributeValue as escaped } from '../markdown/escape.ts';
import type { DevView } from './dev-archive.ts';
import { lastIndex } from './dev-index.ts';
import { noticeHtml } from './dev-notice.ts';
import { pageFault } from './page-fault.ts';

export interface NoticesOptions {
  view: DevView;
  content: string;
  /** The site of the last build, whose index is searched. */
  out: string;
  /** The command that builds that site, as the user would write it. */
  buildCommand: string;
}

/** What each page of a view says besides its text: the problems, its own first, and on the search page what is searched. */
export function pageNotices({ view, content, out, buildCommand }: NoticesOptions): PageNotices {
  const { site, findings, standIns } = view;
  const { archive, addresses } = site;
  const { locale } = archive.settings;
  const { command, dev } = messagesFor(locale);
  const words = { dev, severity: command.report.severity };
  const pages = new Map([
    ...archive.documents.map((document) => [document.file, addresses.document(document)] as const),
    ...archive.pages.map((page) => [page.file, addresses.ownerPage(page.slug)] as const),
  ]);
  const files = new Map([...pages].map(([file, address]) => [address, file]));
  const pageOf = (file: string) => pages.get(file) ?? null;

  const indexRemark = () => {
    const index = lastIndex(out, addresses.base);
    switch (index.kind) {
      case 'none':
        return dev.index.none(buildCommand);
      case 'built':
        return dev.index.built(index.at.toLocaleString(locale === 'en' ? 'en-GB' : locale), buildCommand);
      case 'other-base':
        return dev.index.otherBase(index.base, buildCommand);
    }
  };
  const notice = (address: string, more: readonly Finding[], remark: string | null) => {
    const file = files.get(address) ?? null;
    const standIn = file === null ? undefined : standIns.get(file);
    const problems = [...more, ...findings].map((found) => describe(found, locale));
    return noticeHtml(
      {
        here: problems.filter((problem) => problem.file === file),
        elsewhere: problems.filter((problem) => problem.file !== file),
        remarks: [
          ...(standIn ? [dev.standIn[standIn]] : []),
          ...(remark === null ? [] : [remark]),
          ...(address === addresses.search() ? [indexRemark()] : []),
        ],
      },
      words,
      pageOf,
    );
  };
  return {
    on: (address) => notice(address, [], null),
    instead(address, error) {
      const fault = pageFault(error, archive.pages, content);
      const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      const said = notice(address, fault ? [fault] : [], fault ? dev.reloads : dev.pageFailedBecause(message));
      return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${dev.pageFailed}</title><script type="module" src="${escaped(addresses.base)}@vite/client"></script></head><body><h1>${dev.pageFailed}</h1>${said}</body></html>`;
    },
  };
}
