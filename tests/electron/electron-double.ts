// Stands where `electron` would be: importing the real package outside Electron tries to fetch its program.
// Tests hand doubles to functions; whoever reaches for a value of this module has skipped that door.
export const isDouble = true;
