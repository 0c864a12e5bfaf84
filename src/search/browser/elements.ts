/** Makes an element; text children are set as text, never as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Makes an element of the engine's own markup: escaped text, `<mark>` and `<span class="cut">`. */
export function withMarks<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  html: string,
): HTMLElementTagNameMap[Tag] {
  const made = element(tag, attributes);
  made.innerHTML = html;
  return made;
}
