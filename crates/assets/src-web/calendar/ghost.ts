// A visit on its way: where it would stand, drawn beside where it stands.

import { type Span, columnOf, minutesAt, nameOf, place, spanOf, wallTime } from "./board";
import { showPop } from "./pops";
import { holdStill } from "./refresh";
import { send } from "./send";
import { announce, clock, say } from "./words";

export class Ghost {
  readonly element = document.createElement("div");
  readonly from: { column: HTMLElement; span: Span };
  column: HTMLElement;
  span: Span;
  readonly #release = holdStill();
  readonly #hour = document.createElement("b");
  readonly #person = document.createElement("span");

  constructor(readonly visit: HTMLElement) {
    this.column = columnOf(visit) as HTMLElement;
    this.span = spanOf(visit);
    this.from = { column: this.column, span: { ...this.span } };
    this.element.className = "ghost";
    this.element.dataset.own = "";
    this.element.setAttribute("aria-hidden", "true");
    this.element.append(this.#hour, this.#person);
    visit.classList.add("origin");
    this.to(this.column, this.span);
  }

  get name(): string {
    return this.visit.dataset.name ?? "";
  }

  /** Whether it would stand elsewhere, or last otherwise. */
  get moved(): boolean {
    return this.column !== this.from.column || this.span.s !== this.from.span.s;
  }

  get resized(): boolean {
    return this.span.e - this.span.s !== this.from.span.e - this.from.span.s;
  }

  /** Takes a place on the board. */
  to(column: HTMLElement, span: Span): void {
    if (this.element.parentElement !== column) column.append(this.element);
    place(this.element, span);
    this.tell(column, span);
  }

  /** Says where it would stand, without taking the place: the hand draws it. */
  tell(column: HTMLElement, span: Span): void {
    this.column = column;
    this.span = span;
    const ends = this.resized ? `${clock(minutesAt(span.s))}–${clock(minutesAt(span.e))}` : clock(minutesAt(span.s));
    this.#hour.textContent = ends;
    this.#person.textContent = `${this.name}, ${nameOf(column)}`;
  }

  speak(): void {
    const to = this.resized && !this.moved ? this.span.e : this.span.s;
    announce(say("moved", { name: this.name, time: clock(minutesAt(to)), who: nameOf(this.column) }));
  }

  /** Asks the server for the place; what is in the way is said beside it. */
  async drop(): Promise<void> {
    if (!this.moved && !this.resized) return this.leave();
    this.to(this.column, this.span);
    const { visit: id = "", seen = "" } = this.visit.dataset;
    const path = `/app/appointments/${id}/${this.moved ? "move" : "length"}`;
    const fields: Record<string, string> = { seen };
    if (this.moved) {
      fields.start = wallTime(this.column, this.span.s);
      fields.staff = this.column.dataset.staff ?? this.visit.dataset.staff ?? "";
    } else {
      fields.end = wallTime(this.column, this.span.e);
    }
    // The answer draws the board anew.
    this.#release();
    const outcome = await send(path, fields);
    if (outcome.done) {
      this.speak();
      return this.leave();
    }
    if (!outcome.pop) {
      announce(say("notDone"));
      return this.leave();
    }
    this.element.classList.add("bad");
    showPop(outcome.pop, this.element, () => this.leave());
  }

  /** The visit stays where it stands. */
  leave(): void {
    this.#release();
    this.element.remove();
    this.visit.classList.remove("origin");
    const shown = document.getElementById(this.visit.id);
    shown?.classList.remove("origin");
    if (!document.activeElement || document.activeElement === document.body) shown?.focus({ preventScroll: true });
  }
}
