// Must be imported before anything that checks a shape: zod would probe whether it may compile code, which this page's policy forbids.
import { config } from 'zod';

config({ jitless: true });
