// The door of prosecution for whoever joins persons with things.
export { attributionsOf } from './attributions.ts';
