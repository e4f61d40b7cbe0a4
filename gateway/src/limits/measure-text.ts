import { Lexer, Source, TokenKind } from 'graphql';

export interface TextMeasure {
  tokens: number;
  /** The most brackets that are open at once. */
  nesting: number;
}

const OPENS: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSES: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * What a document is made of, before it is parsed: graphql-js's parser goes as deep into its stack as brackets are
 * nested. What is no token ends the count; the parser will say so.
 */
export function measureText(query: string): TextMeasure {
  const lexer = new Lexer(new Source(query));
  let tokens = 0;
  let open = 0;
  let nesting = 0;
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
      tokens += 1;
      if (OPENS.has(kind)) open += 1;
      if (CLOSES.has(kind)) open -= 1;
      nesting = Math.max(nesting, open);
    }
  } catch {
    // not GraphQL: refused by the parser, with its place
  }
  return { tokens, nesting };
}
