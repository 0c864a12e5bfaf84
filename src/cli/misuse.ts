import type { Messages } from '../archive/messages.ts';
import type { CommandName, Mistake } from './arguments.ts';

/** What the user sees beside exit code 2: one line that says what is wrong, an empty one, and how the command is used. */
export function explainMisuse(mistake: Mistake, of: CommandName | null, words: Messages['command']): string {
  return `${sentence(mistake, words.mistakes)}\n\n${words.usage[of ?? 'general']}`;
}

function sentence(mistake: Mistake, say: Messages['command']['mistakes']): string {
  switch (mistake.kind) {
    case 'noCommand':
      return say.noCommand();
    case 'unknownCommand':
      return say.unknownCommand(mistake.given);
    case 'unknownOption':
      return say.unknownOption(mistake.given, mistake.command);
    case 'valueMissing':
      return say.valueMissing(mistake.option);
    case 'valueUnexpected':
      return say.valueUnexpected(mistake.option);
    case 'optionNeeds':
      return say.optionNeeds(mistake.option, mistake.needed);
    case 'optionsClash':
      return say.optionsClash(mistake.option, mistake.other);
    case 'badFormat':
      return say.badFormat(mistake.given, mistake.known);
    case 'badPort':
      return say.badPort(mistake.given);
    case 'badBase':
      return say.badBase(mistake.given);
    case 'badShard':
      return say.badShard(mistake.given);
    case 'badDay':
      return say.badDay(mistake.given);
    case 'badType':
      return say.badType(mistake.given, mistake.known);
    case 'badId':
      return say.badId(mistake.given);
    case 'argumentMissing':
      return say.argumentMissing(mistake.argument);
    case 'tooManyArguments':
      return say.tooManyArguments(mistake.given);
    case 'choiceMissing':
      return say.choiceMissing;
    case 'badYear':
      return say.badYear(mistake.given);
    case 'badSplit':
      return say.badSplit(mistake.given);
    case 'badPrintOut':
      return say.badPrintOut(mistake.given);
    case 'once':
      return say.once(mistake.option);
  }
}
