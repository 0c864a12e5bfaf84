import { expect, test } from 'vitest';
import { languageOf } from '../../src/import/language.ts';

test.each([
  ['各位代表，现在我向大会报告政府工作，请予审议，并请提出意见。', 'zh-Hans'],
  ['各位委員，現在開始會議，請大家說明這個問題的來源與後續發展的時間。', 'zh-Hant'],
  ['政府工作报告，現在開始說明，这个问题請大家审议，並提出意见與建議，謝謝大家。', 'zh'],
  ['本日はお集まりいただき、ありがとうございます。これから会議を始めます。', 'ja'],
  ['The point of the meeting is that it is over when the work is done and the coffee is cold.', 'en'],
  ['Le but de la réunion est que les participants et les invités parlent dans une salle.', 'fr'],
  ['OK', null],
  ['Bonjour the monde and le world of la vie is it que that et the les of des', null],
])('%s', (text, language) => expect(languageOf(text.repeat(2))).toBe(language));
