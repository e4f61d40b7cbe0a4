import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Text } from './errors.ts';

export type Language = 'zh-CN' | 'en-US';

interface ErrorWithTexts extends GraphQLFormattedError {
  extensions: { messages: Text; [key: string]: unknown };
}

const hasTexts = (error: GraphQLFormattedError): error is ErrorWithTexts =>
  typeof (error.extensions?.['messages'] as Text | undefined)?.zh === 'string';

const INTERNAL: Text = {
  zh: '系统内部错误，本次操作未生效，已记录',
  en: 'Internal error. Nothing was changed; the fault has been recorded',
};

/** What a caller sees of an error: never a stack trace, never SQL. */
export function presentError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { stacktrace: _stack, ...extensions } = { ...formatted.extensions };
  const code = extensions['code'];
  const original = error instanceof GraphQLError ? error.originalError : error;
  const ours = hasTexts(formatted);
  if (!ours && (code === 'INTERNAL_SERVER_ERROR' || (original && !(original instanceof GraphQLError)))) {
    if (code === 'BAD_USER_INPUT') return { ...formatted, extensions };
    return {
      message: INTERNAL.zh,
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL', messages: INTERNAL },
    };
  }
  return { ...formatted, extensions };
}

/** An error with its message in a language; between services it keeps both. */
export const inLanguage = (
  error: GraphQLFormattedError,
  language: Language,
  keepTexts: boolean,
): GraphQLFormattedError => {
  if (!hasTexts(error)) return error;
  const { messages, ...rest } = error.extensions;
  const message = language === 'en-US' ? messages.en : messages.zh;
  return { ...error, message, extensions: keepTexts ? { ...rest, messages } : rest };
};

/**
 * Puts every error into the language of the request. A service keeps both texts for the gateway, which
 * drops them at the edge.
 */
export const localiseErrors = <C extends BaseContext & { language: Language }>(
  keepTexts: boolean,
): ApolloServerPlugin<C> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        if (!singleResult.errors) return;
        singleResult.errors = singleResult.errors.map((error) => inLanguage(error, contextValue.language, keepTexts));
      },
    };
  },
});
