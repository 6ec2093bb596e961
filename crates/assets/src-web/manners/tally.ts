// Coins and bills add up as they are typed. Without this, the form's own button adds up.

/** Most pieces of one value. */
const PIECES_MAX = 9_999;

export function addUp(): void {
  document.querySelectorAll<HTMLFormElement>("form[data-tally]").forEach((form) => {
    form.querySelectorAll<HTMLElement>("[data-step]").forEach((button) => (button.hidden = false));
    form.querySelectorAll<HTMLElement>("[data-without-script]").forEach((button) => (button.hidden = true));
    form.addEventListener("click", (event) => step(form, event.target));
    form.addEventListener("keydown", (event) => stepByKey(form, event));
    form.addEventListener("input", (event) => {
      if (isPiece(event.target)) told(form);
    });
  });
}

function isPiece(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.dataset.cents !== undefined;
}

/** Up and down arrows do as the buttons beside the field. */
function stepByKey(form: HTMLFormElement, event: KeyboardEvent): void {
  const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
  if (by === undefined || !isPiece(event.target)) return;
  event.preventDefault();
  change(form, event.target, by);
}

function step(form: HTMLFormElement, target: EventTarget | null): void {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-step]") : null;
  const input = button?.parentElement?.querySelector("input");
  if (button && isPiece(input ?? null)) change(form, input as HTMLInputElement, Number(button.dataset.step));
}

function change(form: HTMLFormElement, input: HTMLInputElement, by: number): void {
  const most = Number(input.dataset.most ?? PIECES_MAX);
  input.value = String(Math.min(Math.max(pieces(input) + by, 0), most));
  told(form);
}

function pieces(input: HTMLInputElement): number {
  const bare = input.value.replace(/\s/gu, "");
  return /^\d{1,4}$/.test(bare) ? Number(bare) : 0;
}

/** Whole cents throughout; only what is shown is divided. */
function told(form: HTMLFormElement): void {
  const locale = form.dataset.lang ?? "fr-CA";
  const said = new Intl.NumberFormat(locale, { style: "currency", currency: "CAD", currencyDisplay: "narrowSymbol" });
  const say = (name: string, value: string, cents: number): void => {
    const shown = said.format(cents / 100);
    form.querySelectorAll(`[data-${name}="${value}"]`).forEach((output) => (output.textContent = shown));
  };
  const sums = { bills: 0, coins: 0, all: 0, rest: 0 };
  form.querySelectorAll<HTMLInputElement>("input[data-cents]").forEach((input) => {
    const value = Number(input.dataset.cents);
    const worth = pieces(input) * value;
    const rest = Math.max(Number(input.dataset.most ?? 0) - pieces(input), 0) * value;
    sums[value < 500 ? "coins" : "bills"] += worth;
    sums.all += worth;
    sums.rest += rest;
    say("worth", input.id, worth);
    say("rest", input.id, rest);
  });
  for (const [name, cents] of Object.entries(sums)) say("sum", name, cents);
  tellButton(form, said.format(sums.all / 100));
  tellTotal(form, sums.all);
}

/** The button repeats the sum: « Terminer le comptage : 510,00 $ ». */
function tellButton(form: HTMLFormElement, sum: string): void {
  const button = form.querySelector<HTMLElement>("[data-with-sum]");
  if (button?.dataset.withSum !== undefined) button.textContent = button.dataset.withSum.replace("{}", sum);
}

/** A float that is counted needs no total typed beside it. */
function tellTotal(form: HTMLFormElement, cents: number): void {
  const total = form.querySelector<HTMLInputElement>("input[data-follows]");
  if (total) total.value = (cents / 100).toFixed(2).replace(".", (form.dataset.lang ?? "fr-CA").startsWith("fr") ? "," : ".");
}
