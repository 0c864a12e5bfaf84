import { expect, test } from 'vitest';
import { dispatchScript } from '../../src/search/browser/dispatch.ts';

test('the inline script is small, has no markup and parses', () => {
  const script = dispatchScript('/archive/');
  expect(script.length).toBeLessThanOrEqual(1024);
  expect(script).not.toContain('</');
  expect(script).toContain('"/archive/search/"');
  expect(() => new Function(script)).not.toThrow();
});
