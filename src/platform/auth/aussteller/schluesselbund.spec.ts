import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Schluesselbund } from './schluesselbund';
import { SchluesseldateiUnbrauchbar } from './schluesseldatei';

let ordner: string;
const datei = (): string => join(ordner, 'aussteller.json');

beforeEach(() => {
  ordner = mkdtempSync(join(tmpdir(), 'schluesselbund-'));
});

afterEach(() => rmSync(ordner, { recursive: true }));

it('makes one file for its owner alone and leaves nothing else behind', async () => {
  await Schluesselbund.oeffne(ordner);
  expect(readdirSync(ordner)).toEqual(['aussteller.json']);
  expect(statSync(datei()).mode & 0o777).toBe(0o600);
});

it('makes the folder, too', async () => {
  await Schluesselbund.oeffne(join(ordner, 'a', 'b'));
  expect(statSync(join(ordner, 'a')).mode & 0o777).toBe(0o700);
});

it('keeps its keys', async () => {
  const [erster, zweiter] = [await Schluesselbund.oeffne(ordner), await Schluesselbund.oeffne(ordner)];
  expect(zweiter.jwks).toEqual(erster.jwks);
  expect(zweiter.istClientSecret('a', erster.clientSecret('a'))).toBe(true);
});

it('ends with the same keys when many processes start at once', async () => {
  const alle = await Promise.all(Array.from({ length: 8 }, () => Schluesselbund.oeffne(ordner)));
  expect(new Set(alle.map((bund) => bund.clientSecret('a'))).size).toBe(1);
  expect(new Set(alle.map((bund) => JSON.stringify(bund.jwks))).size).toBe(1);
  expect(readdirSync(ordner)).toEqual(['aussteller.json']);
});

it('takes no notice of what a killed process left half-written', async () => {
  writeFileSync(join(ordner, '.aussteller-abgebrochen'), '{"privaterSchl', { mode: 0o600 });
  await expect(Schluesselbund.oeffne(ordner)).resolves.toBeInstanceOf(Schluesselbund);
});

it('shows no private part', async () => {
  const { jwks } = await Schluesselbund.oeffne(ordner);
  expect(JSON.stringify(jwks)).not.toContain('"d"');
});

it('tells secrets of two clients apart and refuses everything else', async () => {
  const bund = await Schluesselbund.oeffne(ordner);
  expect(bund.clientSecret('a')).toMatch(/^[\w-]{43}$/);
  expect(bund.istClientSecret('a', bund.clientSecret('a'))).toBe(true);
  for (const falsch of ['', 'a', bund.clientSecret('b'), `${bund.clientSecret('a')}x`, 'ä'.repeat(43)]) {
    expect(bund.istClientSecret('a', falsch)).toBe(false);
  }
});

const beschaedigt: [string, (gut: { privaterSchluessel: object; clientschluessel: string }) => string][] = [
  ['an empty file', () => ''],
  ['half a file', (gut) => JSON.stringify(gut).slice(0, 100)],
  ['another content', () => '{}'],
  ['null', () => 'null'],
  [
    'no private key',
    (gut) => JSON.stringify({ ...gut, privaterSchluessel: { ...gut.privaterSchluessel, d: undefined } }),
  ],
  ['a client key that is too short', (gut) => JSON.stringify({ ...gut, clientschluessel: 'AAAA' })],
];

it.each(beschaedigt)('refuses to start with %s and does not show it', async (_, mach) => {
  await Schluesselbund.oeffne(ordner);
  const gut = JSON.parse(readFileSync(datei(), 'utf8'));
  writeFileSync(datei(), mach(gut));
  const versuch = Schluesselbund.oeffne(ordner);
  await expect(versuch).rejects.toThrow(SchluesseldateiUnbrauchbar);
  await expect(versuch).rejects.toThrow(/ist nicht verwendbar: ihr Inhalt ist beschädigt/);
  await expect(versuch).rejects.not.toThrow(gut.clientschluessel);
});

it('refuses a file that others may read', async () => {
  await Schluesselbund.oeffne(ordner);
  chmodSync(datei(), 0o640);
  await expect(Schluesselbund.oeffne(ordner)).rejects.toThrow(/erwartet: 0600/);
});

it('refuses a link', async () => {
  const woanders = join(ordner, 'woanders');
  writeFileSync(woanders, '{}', { mode: 0o600 });
  symlinkSync(woanders, datei());
  await expect(Schluesselbund.oeffne(ordner)).rejects.toThrow(/sie ist ein Verweis/);
});
