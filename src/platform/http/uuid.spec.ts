import { istUuid, uuidv7 } from './uuid';

describe('uuidv7', () => {
  it('has version, variant and the time of RFC 9562', () => {
    // The example of RFC 9562 appendix A.6: 2022-02-22T19:22:22Z is 0x017F22E279B0.
    expect(uuidv7(0x017f22e279b0)).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('rises strictly within the process, also when the clock stands or steps back', () => {
    const jetzt = Date.now() + 1_000;
    const ids = Array.from({ length: 20_000 }, (_, i) => uuidv7(i % 3 === 0 ? jetzt - 500 : jetzt));
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(istUuid)).toBe(true);
  });
});
