import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { App } from './app/App';
import { startI18n } from './i18n/i18n';
import { createGraphClient } from './lib/client';
import { onPreferences, preferences } from './lib/preferences';
import { applyTokens } from './ui/tokens';
import './ui/base.css';

const theme = () => applyTokens(preferences().theme, document.documentElement);
theme();
onPreferences(theme);

const root = document.getElementById('root');
if (root) {
  await startI18n();
  createRoot(root).render(
    <StrictMode>
      <Provider value={createGraphClient()}>
        <App />
      </Provider>
    </StrictMode>,
  );
}
