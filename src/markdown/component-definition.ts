import type { Element, ElementContent } from 'hast';
import type { Locale } from '../archive/locale.ts';
import type { AttributeForm } from './attribute-forms.ts';

/** An attribute of a component; every value is literal text. */
export interface AttributeDefinition {
  /** The component cannot do without it. */
  required?: boolean;
  /** The value must be a word of this vocabulary. */
  vocabulary?: 'region';
  /** The component cannot do without it where it has this other one. */
  requiredWith?: string;
  /** The value is the path of an image beside the document. */
  image?: boolean;
  /** What the value must look like; any text will do where nothing is said. */
  form?: AttributeForm;
}

/** A component that bodies may use: data in, HTML out, nothing run. */
export interface ComponentDefinition {
  attributes: Record<string, AttributeDefinition>;
  /** At least one of these must be given. */
  oneOf?: readonly string[];
  content: 'none' | 'some';
  /** It may stand inside a line of text. */
  inline?: boolean;
  /** It marks a part of the body that the archive keeps as data, by its attribute `id`. */
  part?: boolean;
  /** `locale` is the archive's, for the few words that are not the author's. */
  render(attributes: Readonly<Record<string, string>>, children: ElementContent[], locale: Locale): Element;
}
