import { askEarly } from './lib/early-answers';
import { onPreferences, preferences } from './lib/preferences';
import { loadSession, mayBeSignedIn } from './lib/session';
import { applyTokens } from './ui/tokens';
import './ui/base.css';

/*
 * The entry is small on purpose: it asks who is signed in, and for the county, while the rest of the code is still on
 * its way, and paints the page in the reader's theme.
 */
if (mayBeSignedIn()) askEarly(preferences().language);
const session = loadSession();
const theme = () => applyTokens(preferences().theme, document.documentElement);
theme();
onPreferences(theme);

const { start } = await import('./start');
await start(session);
