export const RESULT_TYPE = 'application/graphql-response+json';
export const JSON_TYPE = 'application/json';
export type AnswerType = typeof RESULT_TYPE | typeof JSON_TYPE;

/** In the order of our own preference among what a client likes equally well: JSON, as GraphQL over HTTP has it for now. */
const OFFERED: [AnswerType, RegExp][] = [
  [JSON_TYPE, /^(\*\/\*|application\/\*|application\/json)$/],
  [RESULT_TYPE, /^(\*\/\*|application\/\*|application\/graphql-response\+json)$/],
];

interface Accepted {
  range: string;
  quality: number;
}

function readAccept(header: string): Accepted[] {
  return header.split(',').flatMap((part) => {
    const [range = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const charset = parameters.find((one) => one.startsWith('charset='))?.slice('charset='.length);
    if (charset !== undefined && !/^"?utf-?8"?$/.test(charset)) return [];
    const quality = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1);
    return Number.isFinite(quality) && quality > 0 ? [{ range, quality }] : [];
  });
}

/** The media type of an answer by the `accept` header; null when the client takes neither. */
export function answerType(accept: string | undefined): AnswerType | null {
  if (accept === undefined || accept.trim() === '') return JSON_TYPE;
  let best: { type: AnswerType; quality: number } | null = null;
  for (const { range, quality } of readAccept(accept)) {
    const type = OFFERED.find(([, fits]) => fits.test(range))?.[0];
    if (type && (!best || quality > best.quality)) best = { type, quality };
  }
  return best?.type ?? null;
}
