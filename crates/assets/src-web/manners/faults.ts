/** A refused form speaks first: its error summary takes the focus. */
export function focusFirstFault(): void {
  document.querySelector<HTMLElement>(".errsum")?.focus();
}
