/** A name without what no file system takes; `otherwise` where nothing is left of it. */
export function fileName(name: string, otherwise: string): string {
  return name.replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 100) || otherwise // prettier-ignore
}
