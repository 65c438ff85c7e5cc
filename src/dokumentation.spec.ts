import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const WURZEL = path.join(__dirname, '..');
const lies = (datei: string): string => readFileSync(path.join(WURZEL, datei), 'utf8');
const unter = (ordner: string, muster: RegExp): string[] =>
  (readdirSync(path.join(WURZEL, ordner), { recursive: true }) as string[])
    .filter((name) => muster.test(name))
    .map((name) => path.join(ordner, name));
const treffer = (text: string, muster: RegExp): string[] => [...text.matchAll(muster)].map((gefunden) => gefunden[1]!);

const seiten = ['README.md', 'CHANGELOG.md', ...unter('docs', /\.md$/)];
const { scripts, version } = JSON.parse(lies('package.json')) as { scripts: Record<string, string>; version: string };

describe.each(seiten)('%s', (seite) => {
  const text = lies(seite);

  it('links to pages that exist', () => {
    const ziele = treffer(text, /\]\((?!https?:)([^)#]+)[^)]*\)/g);
    expect(ziele.filter((ziel) => !existsSync(path.join(WURZEL, path.dirname(seite), ziel)))).toEqual([]);
  });

  it('names files that exist', () => {
    const dateien = treffer(text, /`((?:src|test|examples|migrations|docker)\/[\w./-]+\.\w+|\.?[\w-]+\.(?:cjs|mjs))`/g);
    expect(dateien.filter((datei) => !existsSync(path.join(WURZEL, datei)))).toEqual([]);
  });

  it('names commands that exist', () => {
    const befehle = treffer(text, /npm run ([a-z]+)/g);
    expect(befehle.filter((befehl) => !(befehl in scripts))).toEqual([]);
  });
});

it('every word of the glossary stands in the code', () => {
  const code = unter('src', /(?<!\.spec)\.ts$/)
    .map(lies)
    .join('\n');
  const spalten = treffer(lies('docs/GLOSSAR.md'), /^\|[^|]*\|([^|]*`[^|]*)\|/gm);
  const woerter = spalten.flatMap((spalte) => treffer(spalte, /`([^`]+)`/g));
  expect(woerter.length).toBeGreaterThan(50);
  expect(woerter.filter((wort) => !new RegExp(`(?<![\\w-])${wort}(?![\\w-])`).test(code))).toEqual([]);
});

it('the README tells every environment variable, and no other', () => {
  const gelesen = treffer(lies('src/platform/config.ts'), /^ {2}([A-Z_]+)\?: /gm);
  const zeilen = treffer(lies('README.md'), /^\| (`[A-Z_`, ]+) \|/gm);
  expect(zeilen.flatMap((zeile) => treffer(zeile, /`([A-Z_]+)`/g)).sort()).toEqual(gelesen.sort());
});

it('the change log has an entry for this version, in both parts', () => {
  const eintrag = lies('CHANGELOG.md')
    .split(/^## /m)
    .find((abschnitt) => abschnitt.startsWith(`${version}\n`));
  expect(treffer(eintrag ?? '', /^### (.+)$/gm)).toEqual(['Rechtsänderungen', 'Technik']);
});

it('the list of decisions names each of them', () => {
  const seitenDerEntscheidungen = unter('docs/adr', /\d{4}-.*\.md$/).map((datei) => path.basename(datei));
  expect(treffer(lies('docs/adr/README.md'), /\]\((\d{4}-[^)]+)\)/g)).toEqual(seitenDerEntscheidungen.sort());
});
