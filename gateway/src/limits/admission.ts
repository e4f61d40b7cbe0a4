import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { KeyScope } from '../context.ts';
import { keyRefusal } from '../identity/keys/key-refusal.ts';
import { checkLimits } from './check-limits.ts';
import { measureOperation } from './cost.ts';
import type { Limits } from './limits.ts';
import { measureInput } from './measure-input.ts';
import { measureText } from './measure-text.ts';
import { noOperation, notAnUpload, notTrusted, otherHash, Refusal, unknownDocument } from './refusal.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** What a client sent. */
export interface OperationRequest {
  query: string | null;
  /** The SHA-256 of a document that is known here, or of `query`. */
  hash: string | null;
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
}

/** An operation that may run. */
export interface Operation {
  text: string;
  hash: string;
  document: DocumentNode;
  node: OperationDefinitionNode;
  name: string | null;
  variables: Readonly<Record<string, unknown>>;
}

export interface Rights {
  /** Whether the caller may run other documents than the trusted ones. */
  freeQueries: boolean;
  /** Whether this is the way in for large imports, which takes nothing else. */
  upload: boolean;
  /** The fields that an API key may use; null for a person. */
  keyScope: KeyScope | null;
}

/** The operations that carry a county's data: they alone may be sent where large bodies are taken. */
export const UPLOADS: ReadonlySet<string> = new Set(['installMapLayer', 'importSettlements']);

interface Prepared {
  document: DocumentNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Documents that are kept parsed and validated. */
const KEPT = 500;

/** Faults of one document that are told. */
const MOST_FAULTS = 10;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const withCode = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.source && { source: error.source }),
    ...(error.positions && { positions: error.positions }),
    extensions: { code },
  });

export interface AdmissionSettings {
  limits: Limits;
  trusted: TrustedDocuments;
  introspection: boolean;
}

/** Decides whether an operation may run, before anything runs. */
export class Admission {
  readonly #prepared = new Map<string, Prepared>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly settings: AdmissionSettings,
  ) {}

  /** The operation of a request; throws a Refusal. */
  admit(request: OperationRequest, rights: Rights): Operation {
    try {
      return this.#admit(request, rights);
    } catch (error) {
      throw error instanceof GraphQLError ? new Refusal([error]) : error;
    }
  }

  #admit({ query, hash: givenHash, operationName, variables }: OperationRequest, rights: Rights): Operation {
    const { limits, trusted } = this.settings;
    const hash = query === null ? (givenHash ?? '') : sha256(query);
    if (givenHash !== null && givenHash !== hash) throw otherHash();
    const text = query ?? trusted.get(hash);
    if (text === undefined) throw unknownDocument();
    if (!trusted.has(hash) && !rights.freeQueries) throw notTrusted();
    if (!rights.upload) checkLimits(measureInput(variables), limits);

    const { document, fragments } = this.#known(hash) ?? this.#read(text);
    const node = getOperationAST(document, operationName);
    if (!node) throw noOperation(operationName);
    checkLimits(measureOperation(this.schema, node, fragments, variables), limits);
    if (!this.#known(hash)) {
      this.#validate(document);
      this.#keep(hash, { document, fragments });
    }
    const beyond = rights.keyScope && keyRefusal(this.schema, document, node, rights.keyScope);
    if (beyond) throw beyond;
    if (rights.upload && !isUpload(node)) throw notAnUpload();
    return { text, hash, document, node, name: operationName, variables };
  }

  #read(text: string): Prepared {
    checkLimits(measureText(text), this.settings.limits);
    try {
      const document = parse(text);
      const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
      return { document, fragments: new Map(fragments.map((one) => [one.name.value, one])) };
    } catch (error) {
      throw error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error;
    }
  }

  #validate(document: DocumentNode): void {
    const { introspection } = this.settings;
    const rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
    const errors = validate(this.schema, document, rules, { maxErrors: MOST_FAULTS });
    if (errors.length > 0) throw new Refusal(errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')));
  }

  #known(hash: string): Prepared | null {
    const known = this.#prepared.get(hash);
    if (!known) return null;
    this.#prepared.delete(hash);
    this.#prepared.set(hash, known);
    return known;
  }

  #keep(hash: string, prepared: Prepared): void {
    this.#prepared.set(hash, prepared);
    if (this.#prepared.size <= KEPT) return;
    const [oldest] = this.#prepared.keys();
    if (oldest !== undefined) this.#prepared.delete(oldest);
  }
}

const isUpload = ({ operation, selectionSet: { selections } }: OperationDefinitionNode): boolean =>
  operation === 'mutation' && selections.every((one) => one.kind === Kind.FIELD && UPLOADS.has(one.name.value));
