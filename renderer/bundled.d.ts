// What the bundler makes of an import that asks for an address: a file of the page, beside the others.
declare module '*?url' {
  const address: string;
  export default address;
}
declare module '*?worker&url' {
  const address: string;
  export default address;
}
