/** The fragment of the playground holds a text, which the page in the other language shows, too. */
export function keepFragment(): void {
  if (!document.querySelector('.playground:not([data-exercise])')) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) {
    link.addEventListener('click', () => {
      link.hash = location.hash;
    });
  }
}
