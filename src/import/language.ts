/** Characters in daily use that are written in one of the two ways only. */
const traditional =
  /[們這個來時會說對為國過還沒發點無實際開關與經學體當動機問題種應該現進號區從後裡間長門見書報業產東車馬電話認識讓請謝總統辦協議題資料]/g;
const simplified =
  /[们这个来时会说对为国过还没发点无实际开关与经学体当动机问题种应该现进号区从后里间长门见书报业产东车马电话认识让请谢总统办协议题资料]/g;

/**
 * BCP 47 tag of a text's language where it is certain: `zh-Hans zh-Hant zh ja en fr`; null where it is not.
 * Chinese in both ways of writing is `zh`.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 60_000);
  const han = count(sample, /\p{Script=Han}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const latin = count(sample, /\p{Script=Latin}/gu);
  const words = han + kana + latin / 4;
  if (words < 20) return null;
  if (kana > 0.15 * (han + kana) && han + kana > 0.5 * words) return 'ja';
  if (han > 0.5 * words) return chinese(sample);
  return latin / 4 > 0.9 * words ? european(sample) : null;
}

function chinese(sample: string): string {
  const old = count(sample, traditional);
  const plain = count(sample, simplified);
  if (old >= 3 && old > 9 * plain) return 'zh-Hant';
  if (plain >= 3 && plain > 9 * old) return 'zh-Hans';
  return 'zh';
}

function european(sample: string): string | null {
  const english = count(sample, /\b(the|and|of|to|is|that|it)\b/gi);
  const french = count(sample, /\b(le|la|les|et|que|est|une|dans)\b/gi);
  if (english >= 5 && english > 5 * french) return 'en';
  if (french >= 5 && french > 5 * english) return 'fr';
  return null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
