// A visit moved or stretched by the hand: mouse, pen, or a finger that rests on it a moment.
//
// What is measured is measured once, when it is taken; on the way only transforms are written.

import { columns, scroller, units, work } from "./board";
import { Ghost } from "./ghost";

/** Pixels a mouse moves before it drags. */
const SLACK = 4;
/** Milliseconds a finger rests before it drags. */
const REST = 400;
/** Pixels at the lower edge of a visit that stretch it, and at the edges of the board that scroll. */
const EDGE = 8;
const SCROLL_EDGE = 48;
/** Pixels a frame scrolls at most. */
const SPEED = 14;

interface Measures {
  columns: { element: HTMLElement; left: number; width: number }[];
  top: number;
  unit: number;
  box: DOMRect;
  scroll: { left: number; top: number; maxLeft: number; maxTop: number };
}

interface Drag {
  ghost: Ghost;
  stretches: boolean;
  measures: Measures;
  /** Units between the edge that the hand took and the hand: the lower edge where it stretches. */
  grip: number;
  at: { x: number; y: number };
  frame: number;
}

let waiting: { visit: HTMLElement; x: number; y: number; pointer: number; timer?: number; touch: boolean } | undefined;
let drag: Drag | undefined;

export function dragVisits(): void {
  document.addEventListener("pointerdown", begin);
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", end);
  document.addEventListener("pointercancel", give);
  document.addEventListener("dragstart", (event) => {
    if (event.target instanceof Element && event.target.closest("#grid .appt")) event.preventDefault();
  });
  document.addEventListener("contextmenu", (event) => {
    if (drag) event.preventDefault();
  });
  // A finger that drags does not scroll.
  document.addEventListener("touchmove", (event) => drag && event.preventDefault(), { passive: false });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drag) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    give();
  }, true);
}

function begin(event: PointerEvent): void {
  if (event.button !== 0 || !event.isPrimary || drag) return;
  const visit = event.target instanceof Element ? event.target.closest<HTMLElement>("#grid .appt") : null;
  if (!visit || (visit.dataset.moves === undefined && visit.dataset.stretches === undefined)) return;
  const touch = event.pointerType === "touch";
  waiting = { visit, x: event.clientX, y: event.clientY, pointer: event.pointerId, touch };
  if (touch) waiting.timer = window.setTimeout(() => take(), REST);
}

function move(event: PointerEvent): void {
  if (drag) {
    drag.at = { x: event.clientX, y: event.clientY };
    return;
  }
  if (!waiting || event.pointerId !== waiting.pointer) return;
  const far = Math.hypot(event.clientX - waiting.x, event.clientY - waiting.y) > SLACK;
  if (!far) return;
  if (waiting.touch) forget();
  else take();
  if (drag) (drag as Drag).at = { x: event.clientX, y: event.clientY };
}

function forget(): void {
  window.clearTimeout(waiting?.timer);
  waiting = undefined;
}

function take(): void {
  if (!waiting) return;
  const { visit, x, y, touch } = waiting;
  const box = visit.getBoundingClientRect();
  const atEdge = box.bottom - y <= EDGE && !touch;
  forget();
  const stretches = atEdge && visit.dataset.stretches !== undefined;
  if (!stretches && visit.dataset.moves === undefined) return;
  const measures = measure();
  if (!measures) return;
  const ghost = new Ghost(visit);
  const grip = (y - (stretches ? box.bottom : box.top)) / measures.unit;
  drag = { ghost, stretches, measures, grip, at: { x, y }, frame: 0 };
  document.documentElement.classList.add("dragging");
  getSelection()?.removeAllRanges();
  if (touch) navigator.vibrate?.(10);
  drag.frame = requestAnimationFrame(step);
}

function measure(): Measures | undefined {
  const box = scroller();
  const all = columns();
  const first = all[0]?.getBoundingClientRect();
  if (!box || !first) return undefined;
  const frame = box.getBoundingClientRect();
  return {
    columns: all.map((element) => {
      const { left, width } = element.getBoundingClientRect();
      return { element, left: left + box.scrollLeft, width };
    }),
    top: first.top + box.scrollTop,
    unit: first.height / units(),
    box: frame,
    scroll: {
      left: box.scrollLeft,
      top: box.scrollTop,
      maxLeft: box.scrollWidth - box.clientWidth,
      maxTop: box.scrollHeight - box.clientHeight,
    },
  };
}

/** One frame: the board scrolls at its edges, the ghost goes where the hand is. */
function step(): void {
  if (!drag) return;
  scroll(drag);
  follow(drag);
  drag.frame = requestAnimationFrame(step);
}

function scroll({ measures: { box, scroll }, at }: Drag): void {
  const push = (from: number, to: number, point: number) => {
    const before = Math.max(0, from + SCROLL_EDGE - point);
    const after = Math.max(0, point - (to - SCROLL_EDGE));
    return (Math.min(SCROLL_EDGE, after) - Math.min(SCROLL_EDGE, before)) / SCROLL_EDGE * SPEED;
  };
  const top = Math.min(Math.max(0, scroll.top + push(box.top, box.bottom, at.y)), scroll.maxTop);
  const left = Math.min(Math.max(0, scroll.left + push(box.left, box.right, at.x)), scroll.maxLeft);
  if (top === scroll.top && left === scroll.left) return;
  [scroll.top, scroll.left] = [top, left];
  scroller()?.scrollTo(left, top);
}

function follow(held: Drag): void {
  const { ghost, measures, at, grip, stretches } = held;
  const { scroll } = measures;
  const unit = (at.y + scroll.top - measures.top) / measures.unit;
  const from = ghost.from;
  if (stretches) {
    const e = Math.min(Math.max(from.span.s + 1, Math.round(unit - grip)), units());
    if (e !== ghost.span.e) ghost.to(from.column, { s: from.span.s, e });
    return;
  }
  const length = from.span.e - from.span.s;
  const s = Math.min(Math.max(0, Math.round(unit - grip)), units() - length);
  const x = at.x + scroll.left;
  const over = measures.columns.find((one) => one.left <= x && x < one.left + one.width);
  const own = measures.columns.find((one) => one.element === from.column);
  const rooms = work()?.dataset.view === "rooms";
  const column = (rooms ? own : over) ?? measures.columns.find((one) => one.element === ghost.column);
  if (!column || !own) return;
  // The ghost stays a child of the column it came from: going elsewhere is a transform.
  const right = column.left - own.left;
  const down = (s - from.span.s) * measures.unit;
  ghost.element.style.transform = `translate(${right}px, ${down}px)`;
  if (column.element !== ghost.column || s !== ghost.span.s) ghost.tell(column.element, { s, e: s + length });
}

function end(event: PointerEvent): void {
  forget();
  if (!drag) return;
  drag.at = { x: event.clientX, y: event.clientY };
  follow(drag);
  const { ghost } = drag;
  letGo();
  ghost.element.style.transform = "";
  void ghost.drop();
  // The press that ends a drag opens nothing.
  const swallow = (click: Event) => {
    click.preventDefault();
    click.stopImmediatePropagation();
  };
  document.addEventListener("click", swallow, { capture: true, once: true });
  window.setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), 0);
}

function give(): void {
  forget();
  if (!drag) return;
  const { ghost } = drag;
  letGo();
  ghost.leave();
}

function letGo(): void {
  if (drag) cancelAnimationFrame(drag.frame);
  drag = undefined;
  document.documentElement.classList.remove("dragging");
}

