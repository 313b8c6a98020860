import type { Oracle } from '../oracle';
import type { Fields } from './fields';

/** What is made in the cluster because a manifest needs it. */
export class Surroundings {
  private readonly made = new Map<string, Promise<boolean>>();

  public constructor(private readonly oracle: Oracle) {}

  /** Makes the objects that are not there; whether they can be. */
  public async hold(objects: Fields[]): Promise<boolean> {
    for (const object of objects) {
      const key = JSON.stringify(object);
      let made = this.made.get(key);
      if (!made) {
        made = this.oracle.apply(object);
        this.made.set(key, made);
      }
      if (!(await made)) return false;
    }
    return true;
  }
}
