/** Makes the playgrounds of a page: at once, or when the reader presses the button. */
export function startPlaygrounds(): void {
  for (const box of document.querySelectorAll<HTMLElement>('.playground')) {
    const button = box.querySelector('button');
    const start = (): void => {
      button?.setAttribute('disabled', '');
      open(box).catch(() => {
        const failed = document.createElement('p');
        failed.setAttribute('role', 'alert');
        failed.textContent = box.dataset.failed ?? '';
        box.replaceChildren(failed);
      });
    };
    if (button) button.addEventListener('click', start);
    else start();
  }
}

async function open(box: HTMLElement): Promise<void> {
  const { script = '', exercise, language = 'en' } = box.dataset;
  await import(new URL(script, document.baseURI).href);
  const playground = document.createElement('kube-playground');
  playground.setAttribute('lang', language);
  if (exercise !== undefined) {
    playground.setAttribute('exercise', exercise);
    playground.setAttribute('compact', '');
  }
  const hadFocus = box.contains(document.activeElement);
  // The button is gone: whoever pressed it goes on here.
  playground.setAttribute('tabindex', '-1');
  box.replaceChildren(playground);
  if (hadFocus) playground.focus();
}
