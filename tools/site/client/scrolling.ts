/** Lets the keyboard scroll what is wider than its box: drawings, tables and code. */
export function startScrolling(): void {
  const boxes = document.querySelectorAll('.drawing, .table, main pre');
  const update = (box: Element): void => {
    if (box.scrollWidth > box.clientWidth) box.setAttribute('tabindex', '0');
    else box.removeAttribute('tabindex');
  };
  const updateAll = (): void => {
    for (const box of boxes) update(box);
  };
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) update(target);
  });
  for (const box of boxes) observer.observe(box);
  updateAll();
  // Letters of another font have another width.
  void document.fonts.ready.then(updateAll);
}
