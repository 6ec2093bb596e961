// A form is sent once: a second press while the first is on its way does nothing.

/** The button shows that it works only when the answer is slow, milliseconds. */
const SLOW = 150;
/** After this long the form may be sent again: a download never leaves the page. Milliseconds. */
const FORGET = 8_000;

export function guardForms(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    // Prevented already: htmx has it, which queues its own requests, or a part of the page, whose
    // script takes its forms while they are captured.
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    if (form.dataset.sent !== undefined) {
      event.preventDefault();
      return;
    }
    mark(form, event.submitter);
  });
  // Coming back with the browser's arrow finds the page as it was left.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) document.querySelectorAll<HTMLFormElement>("form[data-sent]").forEach(release);
  });
}

function mark(form: HTMLFormElement, button: HTMLElement | null): void {
  form.dataset.sent = "";
  button?.setAttribute("aria-disabled", "true");
  window.setTimeout(() => {
    if (form.dataset.sent !== undefined) button?.setAttribute("aria-busy", "true");
  }, SLOW);
  window.setTimeout(() => release(form), FORGET);
}

function release(form: HTMLFormElement): void {
  delete form.dataset.sent;
  const marked = form.ownerDocument.querySelectorAll("[aria-busy][aria-disabled]");
  for (const button of marked) {
    if (!(button instanceof HTMLButtonElement) || button.form !== form) continue;
    button.removeAttribute("aria-busy");
    button.removeAttribute("aria-disabled");
  }
}
