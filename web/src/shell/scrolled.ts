/** Where a person has scrolled to, while the page is drawn again. */
const SCROLLED = ["#stMain", "[data-testid=stSidebarContent]"];

/** Notes how far the parts of the page are scrolled; what it returns scrolls those that stand there then as far. */
export function keepScrolled(root: Element): () => void {
  const tops = SCROLLED.map((selector) => root.querySelector(selector)?.scrollTop ?? 0);
  return () => {
    SCROLLED.forEach((selector, index) => {
      const part = root.querySelector(selector);
      if (part !== null && tops[index]) part.scrollTop = tops[index];
    });
  };
}
