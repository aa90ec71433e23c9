// What a test took from a list is there, or the test fails at once and says so.
export function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The test expected something to be there');
  return value;
}
