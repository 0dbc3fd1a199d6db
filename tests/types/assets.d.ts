// Text files that the bundler turns into strings.
declare module '*?raw' {
  const text: string;
  export default text;
}
