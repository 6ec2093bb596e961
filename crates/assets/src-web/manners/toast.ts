/** How long a toast stays, milliseconds. */
const STAY = 8_000;

/** A toast leaves by itself, never while one reads it: hover and focus hold it. */
export function passToasts(): void {
  document.querySelectorAll<HTMLElement>(".toasts > *").forEach((toast) => {
    const leave = () => {
      if (toast.matches(":hover, :focus-within")) window.setTimeout(leave, STAY / 4);
      else toast.remove();
    };
    window.setTimeout(leave, STAY);
  });
}
