import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { App } from './app/App';
import { Door } from './app/Door';
import { firstAnswers } from './app/first-answers';
import { startI18n } from './i18n/i18n';
import { createGraphClient } from './lib/client';
import { forgetEarly } from './lib/early-answers';
import { keepAlive, mayBeSignedIn, session } from './lib/session';

/** Draws the product once its first answers are here, or late; the way in, when nobody is signed in. */
export async function start(asked: Promise<void>): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const client = createGraphClient();
  const early = mayBeSignedIn() ? firstAnswers(client) : null;
  await Promise.all([startI18n(), asked]);
  if (session().state === 'signed-in') await (early ?? firstAnswers(client));
  else forgetEarly();
  keepAlive();
  createRoot(root).render(
    <StrictMode>
      <Provider value={client}>
        <Door>
          <App />
        </Door>
      </Provider>
    </StrictMode>,
  );
}
