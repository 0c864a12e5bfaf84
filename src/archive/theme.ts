/** A subject the owner files documents under. */
export interface Theme {
  /** Name in addresses; unique among themes. */
  slug: string;
  name: string;
  aliases: string[];
  pinyin: string | null;
  description: string | null;
}
