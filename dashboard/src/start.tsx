import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { App } from './app/App';
import { firstAnswers } from './app/first-answers';
import { startI18n } from './i18n/i18n';
import { createGraphClient } from './lib/client';

/** Draws the product once its first answers are here, or late. */
export async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const client = createGraphClient();
  await Promise.all([startI18n(), firstAnswers(client)]);
  createRoot(root).render(
    <StrictMode>
      <Provider value={client}>
        <App />
      </Provider>
    </StrictMode>,
  );
}
