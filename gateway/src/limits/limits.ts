import { z } from 'zod';

/** What one operation may ask for. Each has its name in an error's `extensions.what`. */
export interface Limits {
  /** Tokens of the document. */
  tokens: number;
  /** Brackets that are open at once in the document: what a parser needs stack for. */
  nesting: number;
  /** Fields below each other. */
  depth: number;
  /** Fields with a name of the caller's own, each as often as its fragment is used. */
  aliases: number;
  /** Fields of Query, Mutation or Subscription. */
  rootFields: number;
  /** See cost.ts. */
  cost: number;
  /** The largest `first`. */
  pageSize: number;
  /** Items of one list among the variables. */
  listItems: number;
  /** Values of all variables together. */
  inputValues: number;
  /** Lists and objects in each other among the variables. */
  inputDepth: number;
}

const limit = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

/**
 * The limits of an operation as settings. The dashboard's own documents need less than half of each (a test of the
 * dashboard's documents says so); the standard introspection query fits.
 */
export const limitSettings = z.object({
  GRAPHQL_MAX_TOKENS: limit(5_000),
  GRAPHQL_MAX_DEPTH: limit(16),
  GRAPHQL_MAX_ALIASES: limit(100),
  GRAPHQL_MAX_ROOT_FIELDS: limit(20),
  GRAPHQL_MAX_COST: limit(200_000),
  GRAPHQL_MAX_PAGE_SIZE: limit(1_000),
  GRAPHQL_MAX_LIST_ITEMS: limit(5_000),
  GRAPHQL_MAX_INPUT_VALUES: limit(50_000),
});

/** Deeper than any value of the graph, and far from the end of a stack. */
const NESTING = 100;
const INPUT_DEPTH = 32;

export const limitsOf = (settings: z.infer<typeof limitSettings>): Limits => ({
  tokens: settings.GRAPHQL_MAX_TOKENS,
  nesting: NESTING,
  depth: settings.GRAPHQL_MAX_DEPTH,
  aliases: settings.GRAPHQL_MAX_ALIASES,
  rootFields: settings.GRAPHQL_MAX_ROOT_FIELDS,
  cost: settings.GRAPHQL_MAX_COST,
  pageSize: settings.GRAPHQL_MAX_PAGE_SIZE,
  listItems: settings.GRAPHQL_MAX_LIST_ITEMS,
  inputValues: settings.GRAPHQL_MAX_INPUT_VALUES,
  inputDepth: INPUT_DEPTH,
});

/** The limits of a gateway that is told nothing else. */
export const DEFAULT_LIMITS: Limits = limitsOf(limitSettings.parse({}));
