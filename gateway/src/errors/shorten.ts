import type { GraphQLFormattedError } from 'graphql';

/** An error repeats what was wrong; who sends a megabyte does not get it back. */
const LONGEST_TEXT = 1_000;
const MOST_PLACES = 5;

const short = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);

/** Strings of one level; records that an error carries (`current`) stay whole. */
const shortTexts = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? short(value) : value]),
  );

/** The error with its texts and its places in the document cut to a length that a person reads. */
export function shortened(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations, extensions } = error;
  const messages = extensions?.['messages'] as Record<string, unknown> | undefined;
  return {
    ...error,
    message: short(message),
    ...(locations && { locations: locations.slice(0, MOST_PLACES) }),
    ...(extensions && {
      extensions: { ...shortTexts(extensions), ...(messages && { messages: shortTexts(messages) }) },
    }),
  };
}
