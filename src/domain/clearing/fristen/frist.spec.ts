import { wochentag, type Tag } from '../../kern/zeit';
import { fristende, mbgmFrist, verlaengert } from './frist';

/** 15 November 2025 is a Saturday (KR-147); 24 December and Karfreitag are handed in like holidays. */
const istArbeitstag = (tag: Tag): boolean =>
  wochentag(tag) <= 5 && !['2025-04-18', '2025-12-24', '2025-12-25', '2025-12-26'].includes(tag);

describe('Fristen (KR-147)', () => {
  it('does not count the day of the event and moves an end on a day off to the next working day', () => {
    expect(fristende('2025-11-08', 7, istArbeitstag)).toBe('2025-11-17');
    expect(fristende('2025-11-05', 7, istArbeitstag)).toBe('2025-11-12');
  });

  it('does not stop for days off inside', () => {
    expect(fristende('2025-04-15', 7, istArbeitstag)).toBe('2025-04-22');
  });

  it('treats Karfreitag and 24 December as days off', () => {
    expect(verlaengert('2025-04-18', istArbeitstag)).toBe('2025-04-21');
    expect(verlaengert('2025-12-24', istArbeitstag)).toBe('2025-12-29');
  });
});

describe('Frist der mBGM', () => {
  it('is the 15th for a Selbstabrechner, in the month after next after a start past the 15th (KR-110, KR-111)', () => {
    expect(mbgmFrist('2024-03', '2024-03-15', 'selbstabrechner', istArbeitstag)).toBe('2024-04-15');
    expect(mbgmFrist('2024-03', '2024-03-16', 'selbstabrechner', istArbeitstag)).toBe('2024-05-15');
    expect(mbgmFrist('2024-04', '2024-03-16', 'selbstabrechner', istArbeitstag)).toBe('2024-05-15');
  });

  it('is the 7th for a Vorschreiber, whatever the start (KR-112)', () => {
    expect(mbgmFrist('2024-10', '2024-10-20', 'vorschreiber', istArbeitstag)).toBe('2024-11-07');
  });

  it('moves to the next working day', () => {
    expect(mbgmFrist('2025-10', undefined, 'selbstabrechner', istArbeitstag)).toBe('2025-11-17');
  });
});
