/** What a stretch of text is, for search, citing and checks. */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'row' | 'caption' | 'speaker' | 'note' | 'code';

/**
 * The smallest part of a document that has an address of its own: a paragraph, a heading,
 * a row of a table, a caption, a speaker's name, a footnote.
 */
export interface Block {
  /** `id` of the element on the page. */
  anchor: string;
  kind: BlockKind;
  /** The text a reader sees, white space as on the page; cells of a row are parted by one tab. */
  text: string;
  /** When it is said, in seconds from the beginning of the recording; absent where the author gave no time code. */
  time?: number;
}

/** A place in a content file; line and column start at 1, columns count UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** A link in a body, as the author wrote its target. */
export interface BodyLink extends Place {
  target: string;
}

/** An image in a body, as the author wrote its path. */
export interface BodyImage extends Place {
  source: string;
  alt: string;
  title: string | null;
}

export interface BodyHeading {
  anchor: string;
  /** 2 to 6: the document's own title is the only heading of depth 1. */
  depth: number;
  text: string;
}

/** An anchor of a block that is no more: its links lead to where the block stood. */
export interface ForwardedAnchor {
  anchor: string;
  /** Anchor of the block that has taken its text in; null where the text was removed. */
  within: string | null;
}

/** A body after compilation. Links and images stand in `html` as numbered tokens until the page is written. */
export interface CompiledBody {
  html: string;
  blocks: Block[];
  headings: BodyHeading[];
  forwarded: ForwardedAnchor[];
  links: BodyLink[];
  images: BodyImage[];
  /** Names of the regions' slugs and other vocabulary that components of the body refer to. */
  references: BodyReference[];
  parts: BodyPart[];
}

/** A stretch of a body that its author marked as a measure or a talk, with what the component's attributes say of it. */
export interface BodyPart extends Place {
  component: 'Measure' | 'Talk';
  id: string;
  /** `id` of its element on the page. */
  anchor: string;
  /** Without `id`; literal, and of the right form. What they name in the archive is not looked up yet. */
  attributes: Record<string, BodyAttribute>;
  /** `id` of the element of the talk that it stands in; null where it stands in none. */
  talk: string | null;
  /** Text of the first heading in it; null where it has none. */
  heading: string | null;
  /** Text of its blocks, white space folded. */
  text: string;
  /** Anchors of its blocks in reading order. */
  anchors: string[];
}

/** The value of an attribute as it was written, and where the attribute stands. */
export interface BodyAttribute extends Place {
  value: string;
}

/** A word of the archive's vocabulary used in a component's attribute (`<Speaker region="wuhan"/>`). */
export interface BodyReference extends Place {
  component: string;
  attribute: string;
  vocabulary: 'region';
  value: string;
}
