import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { Addresses } from '../../src/archive/address.ts';
import { messagesFor } from '../../src/archive/messages.ts';
import Related from '../../src/components/reading/Related.astro';
import { blankArchive, blankDocument } from '../archive/blank.ts';

test('a related document’s date and reason are apart in the text too, as copied or read aloud', async () => {
  const container = await AstroContainer.create();
  const document = blankDocument('b', { date: '2023-02-23' });
  const site = {
    archive: blankArchive({}),
    addresses: new Addresses(),
    messages: messagesFor('zh-CN'),
    related: { of: () => [{ document, reasons: [{ kind: 'series', series: 'class' }] }] },
  };
  const html = await container.renderToString(Related, { props: { site, document: blankDocument('a', {}) } });
  expect(html.replace(/<[^>]*>/g, '')).toMatch(/2023年2月23日\s+同一系列/);
});
