import type { ElementContent } from 'hast';
import type { BodyAttribute, BodyPart } from '../archive/body.ts';
import { nearestWord } from '../archive/nearest.ts';
import { formBreach } from './attribute-forms.ts';
import { attributePlace } from './attribute-place.ts';
import type { BodyNode, CodeNode, JsxNode } from './body-nodes.ts';
import type { ComponentDefinition } from './component-definition.ts';
import { components, partAnchor } from './components.ts';
import { type BodyContext, note } from './report.ts';
import { eachElement } from './tree.ts';

/** What an element that a part became carries until the parts are gathered: its place among the report's parts. */
export interface Marked {
  part: number;
}

const comment = /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)+$/;

/**
 * Makes a body declarative: registered components become their HTML, comments vanish,
 * and whatever would have to be run, or is not known, is reported and left out.
 */
export function declarative(nodes: readonly BodyNode[], context: BodyContext): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return component(node, context);
    if (isCode(node)) {
      if (node.type === 'mdxjsEsm' || !comment.test(node.value)) {
        note(
          context,
          'mdx-code',
          { kind: node.type === 'mdxjsEsm' ? 'import' : 'expression' },
          context.parsed.placeOf(node),
        );
      }
      return [];
    }
    if (node.type === 'element') {
      return [{ ...node, children: declarative(node.children, context) }];
    }
    return node.type === 'text' ? [node] : [];
  });
}

function isCode(node: BodyNode): node is CodeNode {
  return node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

function component(node: JsxNode, context: BodyContext): ElementContent[] {
  const place = context.parsed.placeOf(node);
  const name = node.name ?? '';
  const definition = components[name];
  if (!definition) {
    if (/^[A-Z]/.test(name)) {
      const known = Object.keys(components);
      note(context, 'component-unknown', { name, near: nearestWord(name, known), known }, place);
    } else {
      note(context, 'html-element', { name }, place);
    }
    // What is wrong inside is reported in the same run.
    declarative(node.children, context);
    return [];
  }
  if (node.type === 'mdxJsxTextElement' && !definition.inline) {
    note(context, 'component-inline', { name }, place);
    declarative(node.children, context);
    return [];
  }
  const attributes = literalAttributes(name, definition, node, context);
  const children = declarative(node.children, context);
  const holdsText = children.some((child) => child.type !== 'text' || child.value.trim() !== '');
  if (holdsText !== (definition.content === 'some')) {
    note(context, 'component-content', { name, wants: definition.content }, place);
    return [];
  }
  const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
  const rendered = definition.render(values, children, context.locale);
  if (definition.part && attributes.id) {
    const { id, ...rest } = attributes;
    const part = name as BodyPart['component'];
    context.report.parts.push({
      component: part,
      id: id.value,
      anchor: partAnchor(part, id.value),
      attributes: rest,
      ...place,
    });
    rendered.data = { part: context.report.parts.length - 1 } satisfies Marked as never;
  }
  eachElement([rendered], (made) => {
    if (!made.position && node.position) made.position = node.position;
  });
  return [rendered];
}

/** The attributes that are known, literal and of the right form; the others are reported. */
function literalAttributes(
  name: string,
  definition: ComponentDefinition,
  node: JsxNode,
  context: BodyContext,
): Record<string, BodyAttribute> {
  const start = context.parsed.placeOf(node);
  const source = context.parsed.sourceOf(node);
  const values: Record<string, BodyAttribute> = {};
  const written = new Set<string>();
  for (const attribute of node.attributes) {
    const attributeName = attribute.type === 'mdxJsxAttribute' ? attribute.name : '…';
    const place = attributePlace(source, start, attributeName);
    const known = definition.attributes[attributeName];
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      note(context, 'attribute-literal', { component: name, attribute: attributeName }, place);
    } else if (!known) {
      const names = Object.keys(definition.attributes);
      note(
        context,
        'attribute-unknown',
        { component: name, attribute: attributeName, near: nearestWord(attributeName, names), known: names },
        place,
      );
    } else if (written.has(attributeName)) {
      const second = attributePlace(source, start, attributeName, 1);
      note(context, 'attribute-repeated', { component: name, attribute: attributeName }, second);
    } else {
      written.add(attributeName);
      const breach =
        known.form && formBreach(known.form, attribute.value, name, attributeName, { file: context.file, ...place });
      if (breach) context.report.findings.push(breach);
      else values[attributeName] = { value: attribute.value, ...place };
      if (known.vocabulary) {
        context.report.references.push({
          component: name,
          attribute: attributeName,
          vocabulary: known.vocabulary,
          value: attribute.value,
          ...place,
        });
      }
    }
  }
  for (const [required, definitionOf] of Object.entries(definition.attributes)) {
    const given = node.attributes.some(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === required,
    );
    const { requiredWith } = definitionOf;
    if ((definitionOf.required || (requiredWith && values[requiredWith])) && !given)
      note(context, 'attribute-missing', { component: name, attributes: [required] }, start);
  }
  const oneOf = definition.oneOf;
  if (oneOf && !oneOf.some((attribute) => values[attribute]?.value.trim())) {
    note(context, 'attribute-missing', { component: name, attributes: [...oneOf] }, start);
  }
  return values;
}
