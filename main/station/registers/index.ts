// The door of registers of others, for whoever looks for a number.
export { findRegisterSerials } from './find-register-serials.ts';
