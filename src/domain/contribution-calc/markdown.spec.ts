import { rechtswert } from '../recht/rechtswert';
import { alsMarkdown } from './markdown';
import { berechneVersorgungsbezuege } from './versorgungsbezug/berechnung';

function markdown(id: string): string {
  const berechnet = berechneVersorgungsbezuege(
    {
      monat: '2026-03',
      zusatzbeitragssatz: '2.9',
      elterneigenschaft: true,
      versorgungsbezuege: [{ id, art: '5', zahlbetrag: '300.00' }],
    },
    rechtswert,
  );
  if (!berechnet.ok) throw new Error(berechnet.fehler.art);
  return alsMarkdown({ ...berechnet.wert, pruefsumme: 'abc' });
}

it('tells amounts, steps with their rounding, and notes', () => {
  expect(markdown('bAV').split('\n')).toEqual(
    expect.arrayContaining([
      '# Beiträge aus Versorgungsbezügen 03/2026',
      '| bAV | 102,25 € | 14,93 € | 2,97 € | 300,00 € | 3,6 % | 10,80 € | 28,70 € | 28,70 € |',
      '6. **Allgemeiner Beitrag**: 102,25 (Beitragspflichtig in der Krankenversicherung) × 14,6 % (Allgemeiner Beitragssatz) = 14,9285 ≈ 14,93 € — CR-060, § 248 Satz 1, § 241, § 242 Abs. 1 SGB V',
      '- Ohne Angabe gilt das Mitglied als pflichtversichert. (CR-001)',
      'Prüfsumme (SHA-256): `abc`',
    ]),
  );
});

it('never lets what a client has sent become markup', () => {
  expect(markdown('a|b <img> [x](y)')).toContain('| a\\|b \\<img\\> \\[x\\](y) | 102,25 €');
});
