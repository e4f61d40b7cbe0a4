import { askEarly } from './lib/early-answers';
import { onPreferences, preferences } from './lib/preferences';
import { applyTokens } from './ui/tokens';
import './ui/base.css';

/*
 * The entry is small on purpose: it asks for the county while the rest of the code is still on its way, and paints
 * the page in the reader's theme.
 */
askEarly(preferences().language);
const theme = () => applyTokens(preferences().theme, document.documentElement);
theme();
onPreferences(theme);

const { start } = await import('./start');
await start();
