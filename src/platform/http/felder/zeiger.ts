/** Longer names are cut: they are the sender's own, and an answer shall not grow with them. */
const HOECHSTENS_ZEICHEN = 80;

/** JSON pointer (RFC 6901) of a member below another. */
export const unter = (pfad: string, name: string): string =>
  `${pfad}/${name.slice(0, HOECHSTENS_ZEICHEN).replaceAll('~', '~0').replaceAll('/', '~1')}`;
