/** A report as a document of an authority: its parts, from the text as it was sent. */
export interface OfficialForm {
  title: string;
  /** Number and subject, above the items. */
  meta: string[];
  body: string[];
  /** Who reports, and when: at the right, below. */
  closing: string[];
}

const ITEM = /^([一二三四五六七八九十]+、|\d+\. )/;
/** The service ends a report with who reports and when; a text that was written anew may not. */
const CLOSING_LINES = 2;
const SHORT = 40;

export function officialForm(text: string): OfficialForm {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [title = '', ...rest] = lines;
  const first = rest.findIndex((line) => ITEM.test(line));
  if (first < 0) return { title: '', meta: [], body: lines, closing: [] };
  const items = rest.slice(first);
  const tail = items.slice(-CLOSING_LINES);
  const closes = items.length > CLOSING_LINES && tail.every((line) => !ITEM.test(line) && line.length <= SHORT);
  return {
    title,
    meta: rest.slice(0, first),
    body: closes ? items.slice(0, -CLOSING_LINES) : items,
    closing: closes ? tail : [],
  };
}
