import type { Element, ElementContent, RootContent } from 'hast';
import type {
  MdxFlowExpressionHast,
  MdxJsxFlowElementHast,
  MdxJsxTextElementHast,
  MdxjsEsmHast,
  MdxTextExpressionHast,
} from 'satteri';

/** A component of the body as the parser gives it: its name and attributes are still unchecked. */
export type JsxNode = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** What would have to be run: an import or export, or an expression in braces. */
export type CodeNode = MdxjsEsmHast | MdxFlowExpressionHast | MdxTextExpressionHast;

export type BodyNode = RootContent | ElementContent | JsxNode | CodeNode;

/** A node that knows where it was written, unless the parser made it up. */
export interface Located {
  position?: Element['position'] | undefined;
}
