// Everything that gives the program its look, in the order in which it is laid down.
import '@blueprintjs/core/lib/css/blueprint.css';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import '@fontsource/ibm-plex-mono/latin-ext-400.css';
import '@fontsource/ibm-plex-mono/cyrillic-400.css';
import '@fontsource/ibm-plex-mono/latin-600.css';
import './colours.css';
import './base.css';
import './controls.css';
import './parts.css';
import './grid.css';
import './frame.css';
