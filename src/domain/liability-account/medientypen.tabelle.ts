/**
 * Media types in which a Beleg is taken: what the file has to begin with (bytes in hexadecimal, where the format has such a mark) and
 * the ending of its name. PDF: ISO 32000-2, 7.5.2; PNG: ISO/IEC 15948, 5.2; JPEG: ITU-T T.81, B.1.1.3.
 */
export const MEDIENTYPEN = {
  'application/pdf': { anfang: '255044462d', endung: 'pdf' },
  'image/png': { anfang: '89504e470d0a1a0a', endung: 'png' },
  'image/jpeg': { anfang: 'ffd8ff', endung: 'jpg' },
  'text/plain': { anfang: '', endung: 'txt' },
  'application/xml': { anfang: '', endung: 'xml' },
  'application/json': { anfang: '', endung: 'json' },
} as const;

export type Medientyp = keyof typeof MEDIENTYPEN;
