import type { ApolloServer } from '@apollo/server';
import { type FormattedExecutionResult, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { Operation } from '../limits/admission.ts';
import { SharedAnswers } from '../live/changes.ts';
import { SharedFlights } from './shared-flights.ts';
import { visibilityOf } from './visibility.ts';

async function runOn(
  server: ApolloServer<GatewayContext>,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | null,
  context: GatewayContext,
): Promise<FormattedExecutionResult> {
  const { body } = await server.executeOperation(
    { query, variables: { ...variables }, ...(operationName !== null && { operationName }) },
    { contextValue: context },
  );
  if (body.kind !== 'single') throw new Error('incremental answers are not used');
  return body.singleResult as FormattedExecutionResult;
}

/** Answers operations; identical queries of callers with the same sight are run once while one of them is under way. */
export class Answers {
  readonly #flights = new SharedFlights<FormattedExecutionResult>();
  /** Of the changes, each for all subscribers that see the same of it. */
  readonly ofChanges: SharedAnswers;

  constructor(
    readonly server: ApolloServer<GatewayContext>,
    /** Root fields of Query whose answer depends on the person who asks. */
    readonly personal: ReadonlySet<string>,
  ) {
    this.ofChanges = new SharedAnswers((query, variables, context) => runOn(server, query, variables, null, context));
  }

  /** Something has changed: what is asked from now on is not answered by what was under way before. */
  changed(): void {
    this.#flights.part();
  }

  async answer(operation: Operation, context: GatewayContext): Promise<FormattedExecutionResult> {
    const run = () => runOn(this.server, operation.text, operation.variables, operation.name, context);
    if (operation.node.operation === OperationTypeNode.MUTATION) {
      try {
        return await run();
      } finally {
        this.changed();
      }
    }
    if (this.#isPersonal(operation)) return run();
    const key = JSON.stringify([operation.hash, operation.name, operation.variables, visibilityOf(context)]);
    return this.#flights.join(key, run);
  }

  #isPersonal({ node, document }: Operation): boolean {
    const asks = ({ selections }: SelectionSetNode): boolean =>
      selections.some((one) => {
        if (one.kind === Kind.FIELD) return this.personal.has(one.name.value);
        if (one.kind === Kind.INLINE_FRAGMENT) return asks(one.selectionSet);
        const fragment = document.definitions.find(
          (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === one.name.value,
        );
        return fragment?.kind === Kind.FRAGMENT_DEFINITION && asks(fragment.selectionSet);
      });
    return asks(node.selectionSet);
  }
}
