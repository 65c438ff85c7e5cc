const UMLAUTE: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * The words of a name as they are compared: in small letters, umlauts written out (DIN 5007-2), other marks and all that is neither
 * letter nor digit left away. `Müller & Söhne GmbH` → `gmbh mueller soehne`; each word once, sorted.
 */
export const namensworte = (...namen: readonly (string | undefined)[]): string[] =>
  [
    ...new Set(
      namen
        .join(' ')
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[äöüß]/g, (buchstabe) => UMLAUTE[buchstabe]!)
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .split(/[^\p{L}\p{N}]+/u)
        .filter((wort) => wort !== ''),
    ),
  ].sort();

/** A number of a register as it is compared: `hrb 12 345` and `HRB 12345` are one. */
export const registerschluessel = (nummer: string): string => nummer.replace(/\s/g, '').toUpperCase();
