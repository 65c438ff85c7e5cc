import { istDatenbankUeberlastet } from './datenbankfehler';
import { fehlerangaben } from './fehlerangaben';

const fehler = (text: string, weiteres: object = {}): Error => Object.assign(new Error(text), weiteres);

describe('failures of the database', () => {
  it.each<[string, Error, boolean]>([
    ['a pool without a free connection', fehler('timeout exceeded when trying to connect'), true],
    ['a connection that broke', fehler('Connection terminated unexpectedly'), true],
    ['a missing socket', fehler('x', { code: 'ENOENT', syscall: 'connect' }), true],
    ['a missing file', fehler('x', { code: 'ENOENT', syscall: 'open' }), false],
    ['a driver error inside TypeORM', fehler('x', { driverError: fehler('y', { code: '57014' }) }), true],
    ['a unique violation', fehler('x', { code: '23505' }), false],
    ['a syntax error in SQL', fehler('x', { code: '42601' }), false],
    ['a bug', new TypeError('x'), false],
  ])('%s', (_, f, erwartet) => {
    expect(istDatenbankUeberlastet(f)).toBe(erwartet);
  });
});

describe('what is logged about an error', () => {
  it('names places and codes, never the values that PostgreSQL quotes', () => {
    const f = fehler('duplicate key value violates unique constraint', {
      code: '23505',
      detail: 'Key (vsnr)=(15070649C103) already exists.',
      constraint: 'person_vsnr',
    });
    const angaben = fehlerangaben(fehler('Query failed: 15070649C103', { driverError: f }));
    expect(JSON.stringify(angaben)).not.toMatch(/15070649C103|duplicate|Query failed/);
    expect(angaben).toMatchObject({ ursache: { code: '23505', constraint: 'person_vsnr' } });
    expect((angaben['stellen'] as string[])[0]).toMatch(/datenbankfehler\.spec\.ts/);
  });

  it('keeps the text of errors that the engine writes', () => {
    expect(fehlerangaben(new TypeError('x is not a function'))).toMatchObject({ text: 'x is not a function' });
    expect(fehlerangaben(new SyntaxError('Unexpected token in "Müller"'))).not.toHaveProperty('text');
  });
});
