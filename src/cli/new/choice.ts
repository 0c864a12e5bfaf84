import { syllables } from '../../import/document-id.ts';

/** One value of a vocabulary that may be chosen, under every name that it goes by. */
export interface Choice {
  /** What is written into the file. */
  value: string;
  /** Name that people know it by. */
  name: string;
  /** Beside the name, to tell it from others of that name; may be empty. */
  detail: string;
  /** Other names, codes and abbreviations that mean it. */
  others: readonly string[];
  /** Pinyin without tones, syllables apart; null for it to be made from the name. */
  pinyin: string | null;
}

/** Whether what somebody has typed so far may mean this choice: a part of a name or of the value, pinyin, or its initials. */
export function mayMean(typed: string, choice: Choice): boolean {
  const wanted = folded(typed);
  if ([choice.name, choice.value, choice.detail, ...choice.others].some((name) => folded(name).includes(wanted)))
    return true;
  return /^[a-z]+$/.test(wanted) && spellings(choice).some((spelling) => spelling.includes(wanted));
}

/** The choice that a whole word means: its value, or else a name that only it goes by. Null where none or several do. */
export function meant(written: string, choices: readonly Choice[]): Choice | null {
  const wanted = folded(written);
  const exact = choices.find(({ value }) => value === written) ?? choices.find(({ value }) => folded(value) === wanted);
  if (exact) return exact;
  const named = choices.filter(({ name, others }) => [name, ...others].some((known) => folded(known) === wanted));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Full width and half width, capitals and small letters, and spaces make no difference. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Made when first asked for: in an archive of thousands of measures most are never looked at. */
const spelt = new WeakMap<Choice, string[]>();

function spellings(choice: Choice): string[] {
  const known = spelt.get(choice);
  if (known) return known;
  const parts = (choice.pinyin ?? syllables(choice.name) ?? '').toLowerCase().split(/[^a-z]+/);
  const made = [parts.join(''), parts.map((part) => part[0] ?? '').join('')];
  spelt.set(choice, made);
  return made;
}
