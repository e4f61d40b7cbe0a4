import type { Page, Route } from 'playwright-core';

const GRAPH = '**/graphql';

const operationOf = (route: Route): string => {
  const body = route.request().postDataJSON() as { operationName?: string } | null;
  return body?.operationName ?? '';
};

/** Every list is empty: what an officer sees on a calm day in a new county. */
export async function emptyLists(page: Page): Promise<void> {
  await page.route(GRAPH, async (route) => {
    const answer = await route.fetch();
    const body = JSON.parse(await answer.text(), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && 'nodes' in value ? { ...value, nodes: [], totalCount: 0 } : value,
    );
    await route.fulfill({ response: answer, json: body });
  });
}

/** Nobody has loaded a county yet. */
export async function emptyCounty(page: Page): Promise<void> {
  await page.route(GRAPH, async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    await route.fulfill({ response: answer, body: text.replace('"loaded":"DEMO"', '"loaded":"EMPTY"') });
  });
}

/** A question that is not answered while the picture is taken. */
export const never =
  (operation: string) =>
  async (page: Page): Promise<void> => {
    await page.route(GRAPH, async (route) => {
      if (!operationOf(route).startsWith(operation)) await route.continue();
    });
  };

/** A question whose answer is lost on the way; all of them, for an empty name. */
export const lost =
  (operation: string) =>
  async (page: Page): Promise<void> => {
    await page.route(GRAPH, async (route) => {
      if (operationOf(route).startsWith(operation)) await route.abort();
      else await route.continue();
    });
  };
