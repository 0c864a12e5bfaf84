import { styleText } from 'node:util';
import { AutocompletePrompt, isCancel, TextPrompt } from '@clack/core';
import { type Choice, mayMean } from './choice.ts';

/** The author has pressed Ctrl+C or Esc: nothing more is asked, and nothing is written. */
export class Cancelled extends Error {}

/** What is said round every question. */
export interface PromptWords {
  /** Beside a question that may be passed over. */
  mayBeLeftOut: string;
  /** The choice that means none. */
  none: string;
  /** Keys of a question with one answer, and of one with several. */
  oneKeys: string;
  manyKeys: string;
  typeToFind: string;
  nothingFound: string;
  more(count: number): string;
  /** Between several answers. */
  listed: string;
}

export interface TextQuestion {
  label: string;
  note: string;
  proposed: string;
  optional: boolean;
  /** The value that a text stands for, or what is wrong with it. */
  read(text: string): { value: string } | { fault: string };
}

export interface ChoiceQuestion {
  label: string;
  note: string;
  choices: readonly Choice[];
  /** Values that are chosen to begin with. */
  proposed: readonly string[];
  optional: boolean;
}

/** Puts questions to somebody at a terminal, one at a time. All throw `Cancelled`. */
export interface Prompter {
  text(question: TextQuestion): Promise<string>;
  /** Null where it was passed over. */
  one(question: ChoiceQuestion): Promise<string | null>;
  many(question: ChoiceQuestion): Promise<string[]>;
}

const mostShown = 7;

/** The prompter for this process's own terminal. Keys, redrawing and the width of Chinese are the library's; words and look are ours. */
export function terminalPrompter(words: PromptWords): Prompter {
  return {
    async text(question) {
      const prompt: TextPrompt = new TextPrompt({
        initialValue: question.proposed,
        validate(text = '') {
          const read = text.trim() === '' && question.optional ? { value: '' } : question.read(text.trim());
          return 'fault' in read ? read.fault : undefined;
        },
        render() {
          const { state, userInput, error } = prompt;
          if (isOver(state)) return over(question.label, state, readValue(question, userInput) || words.none);
          return framed(question, words, [
            styleText('cyan', '  › ') + prompt.userInputWithCursor,
            ...(state === 'error' ? [fault(error)] : []),
          ]);
        },
      });
      return readValue(question, answered<string | undefined>(await prompt.prompt()) ?? '');
    },
    async one(question) {
      const none: Choice = { value: '', name: words.none, detail: '', others: [], pinyin: null };
      const choices = question.optional ? [none, ...question.choices] : question.choices;
      const [value] = await choose({ ...question, choices }, words, false);
      return value || null;
    },
    many: (question) => choose(question, words, true),
  };
}

async function choose(question: ChoiceQuestion, words: PromptWords, multiple: boolean): Promise<string[]> {
  const named = new Map(question.choices.map((choice) => [choice.value, choice]));
  // Who has typed a name and presses Enter means what was found, marked or not, unless it was just unmarked.
  let justMarked = false;
  const chosen = () => {
    const { selectedValues, focusedValue, userInput, isNavigating } = prompt;
    const found = multiple && userInput !== '' && !isNavigating && !justMarked ? [focusedValue] : [];
    return [...new Set([...selectedValues, ...found])].filter((value) => value !== undefined);
  };
  const prompt: AutocompletePrompt<Choice> = new AutocompletePrompt<Choice>({
    options: [...question.choices],
    filter: (typed, choice) => mayMean(typed, choice),
    initialValue: [...question.proposed],
    multiple,
    validate: () =>
      prompt.filteredOptions.length === 0 || (chosen().length === 0 && !question.optional)
        ? words.nothingFound
        : undefined,
    render() {
      const { state, filteredOptions, cursor, selectedValues, userInput } = prompt;
      if (isOver(state)) {
        const names = chosen().map((value) => named.get(value)?.name);
        return over(question.label, state, names.join(words.listed) || words.none);
      }
      const first = Math.max(0, Math.min(cursor - 3, filteredOptions.length - mostShown));
      const shown = filteredOptions.slice(first, first + mostShown).map((choice, index) => {
        const mark = multiple ? `${selectedValues.includes(choice.value) ? '■' : '□'} ` : '';
        const detail = choice.detail === '' ? '' : `  ${styleText('dim', choice.detail)}`;
        const line = `${mark}${choice.name}${detail}`;
        return first + index === cursor ? styleText('cyan', `  › ${line}`) : `    ${line}`;
      });
      const left = filteredOptions.length - shown.length;
      return framed(question, words, [
        `  ${styleText('dim', words.typeToFind)}${userInput === '' ? '' : prompt.userInputWithCursor}`,
        ...(filteredOptions.length === 0 ? [fault(words.nothingFound)] : shown),
        ...(left > 0 ? [styleText('dim', `    ${words.more(left)}`)] : []),
        styleText('dim', `  ${multiple ? words.manyKeys : words.oneKeys}`),
      ]);
    },
  });
  prompt.on('key', (_, key) => {
    justMarked = key.name === 'tab' || (justMarked && key.name === 'return');
  });
  answered(await prompt.prompt());
  return chosen();
}

function readValue(question: TextQuestion, text: string): string {
  const read = text.trim() === '' ? { value: '' } : question.read(text.trim());
  return 'value' in read ? read.value : text;
}

function answered<T>(answer: T | symbol): T {
  if (isCancel(answer)) throw new Cancelled();
  return answer as T;
}

function isOver(state: string): boolean {
  return state === 'submit' || state === 'cancel';
}

/** What stays on the screen of a question that was answered. */
function over(label: string, state: string, answer: string): string {
  const mark = state === 'submit' ? styleText('green', '✓') : styleText('red', '×');
  return `${mark} ${label}  ${styleText('dim', answer)}`;
}

function framed(question: TextQuestion | ChoiceQuestion, words: PromptWords, lines: readonly string[]): string {
  const aside = question.optional ? styleText('dim', `  ${words.mayBeLeftOut}`) : '';
  const note = question.note === '' ? [] : [styleText('dim', `  ${question.note}`)];
  return [`${styleText('cyan', '?')} ${styleText('bold', question.label)}${aside}`, ...note, ...lines].join('\n');
}

function fault(text: string): string {
  return styleText('yellow', `  ! ${text}`);
}
