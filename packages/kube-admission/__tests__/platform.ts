/** Lets the tests of a suite run as on a platform. */
export function usePlatform(platform: NodeJS.Platform): void {
  const value = process.platform;
  beforeEach(() => {
    Object.defineProperty(process, 'platform', { value: platform });
  });
  afterEach(() => {
    Object.defineProperty(process, 'platform', { value });
  });
}
