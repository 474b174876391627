/** A picture inside the program, as a data URL. */
declare module '*.png?inline' {
  const url: string
  export { url as default }
}
