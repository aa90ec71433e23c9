// Imported before everything else: in this page nothing makes code out of text, and nothing tries to find out whether it could.
import { z } from 'zod';

// The schema library would otherwise compile its checks, and its probe for that is reported by the page's own policy.
z.config({ jitless: true });
