/** Texts of a page that stand neither in the brackets of the pseudo-locale nor in `data`: words that were written into a view. */
export function foreignWords(page: Element, data: (text: string) => boolean): readonly string[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent ?? "");
  for (const element of page.querySelectorAll("[aria-label], [title], [placeholder]"))
    for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name) ?? "");
  return texts
    .map((text) => text.replace(/⟦[^⟧]*⟧/g, "").trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !data(text));
}
