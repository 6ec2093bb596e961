// The content policy forbids style attributes, so a page writes a length as data and this sets it.
// `data-p="40"` fills a track to 40 %; `data-len="160"` and `data-d="30"` scale a time bar, in minutes.

export function drawLengths(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>("[data-p], [data-len], [data-d]").forEach((mark) => {
    const { p, len, d } = mark.dataset;
    if (p !== undefined) mark.style.setProperty("--p", `${p}%`);
    if (len !== undefined) mark.style.setProperty("--len", len);
    if (d !== undefined) mark.style.setProperty("--d", d);
  });
}
