import { badInput, OutpostError } from '@outpost/shared/errors';
import type { OperationRequest } from '../limits/admission.ts';

type Parameters = Record<string, unknown>;

const isRecord = (value: unknown): value is Parameters =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(parameters: Parameters, name: string): string | null {
  const value = parameters[name] ?? null;
  if (value === null || typeof value === 'string') return value;
  throw badInput(name, { zh: '应为文本', en: 'must be a text' });
}

function recordOf(parameters: Parameters, name: string): Parameters {
  const value = parameters[name] ?? {};
  if (isRecord(value)) return value;
  throw badInput(name, { zh: '应为 JSON 对象', en: 'must be a JSON object' });
}

/** The hash by which a document is asked for: `documentId`, or that of Apollo's persisted queries. */
function hashOf(parameters: Parameters): string | null {
  const documentId = textOf(parameters, 'documentId');
  if (documentId !== null) return documentId.replace(/^sha256:/, '');
  const { persistedQuery } = recordOf(parameters, 'extensions');
  if (persistedQuery === undefined || persistedQuery === null) return null;
  return isRecord(persistedQuery) ? textOf(persistedQuery, 'sha256Hash') : textOf({ persistedQuery }, 'persistedQuery');
}

/** A request of GraphQL over HTTP from the members of its body; BAD_USER_INPUT names the one that is wrong. */
export function operationRequest(body: unknown): OperationRequest {
  if (!isRecord(body)) {
    throw new OutpostError('BAD_USER_INPUT', {
      zh: '请求正文应为一个 JSON 对象',
      en: 'The body of the request must be one JSON object',
    });
  }
  const query = textOf(body, 'query') || null;
  const hash = hashOf(body);
  if (query === null && hash === null) throw badInput('query', { zh: '缺少查询', en: 'a query is missing' });
  return { query, hash, operationName: textOf(body, 'operationName'), variables: recordOf(body, 'variables') };
}

/** The same from the search part of a URL, where variables and extensions are JSON. */
export function operationRequestOfUrl(url: string): OperationRequest {
  const parameters: Parameters = {};
  for (const [name, text] of new URLSearchParams(url.split('?').slice(1).join('?'))) {
    if (name in parameters) throw badInput(name, { zh: '重复给出', en: 'is given twice' });
    if (name !== 'variables' && name !== 'extensions') {
      parameters[name] = text;
      continue;
    }
    try {
      parameters[name] = JSON.parse(text);
    } catch {
      throw badInput(name, { zh: '应为 JSON 对象', en: 'must be a JSON object' });
    }
  }
  return operationRequest(parameters);
}
