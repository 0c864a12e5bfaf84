import type { Messages } from '../../archive/messages.ts';
import { type RegisterList, registerStates } from '../../archive/programme/follow-up.ts';

/** What readers call a list of the register: the owner's name for it, or the interface's. */
export function listName({ facet, value, name }: RegisterList, words: Messages['followUp']): string {
  if (name !== null) return name;
  const state = facet === 'state' ? registerStates.find((known) => known === value) : undefined;
  return state ? words.states[state] : words.notStated[facet];
}
