import type { AdmissionOptions } from '../../synthesis/review';
import type { Kind, ObjectOf } from '../../manifests/kinds';
import type { Pattern } from '../matcher';
import type { SnapshotOptions } from '../snapshot';
import type { Source } from '../source';
import type { UpdateOptions } from '../updates';

/**
 * The matchers of `expect` for the manifests of an app, a chart, any construct, YAML, objects or `Manifests`. All of them work
 * with `.not`, except those for snapshots.
 */
export interface ManifestMatchers<R = void> {
  /** Passes if there is an object of a kind, or one that matches the pattern. */
  toHaveResource<K extends Kind>(kind: K, match?: Pattern<ObjectOf<K>>): R;
  /** Passes if there is this number of objects of a kind, or of those that match the pattern. */
  toHaveResourceCount<K extends Kind>(kind: K, count: number, match?: Pattern<ObjectOf<K>>): R;
  /**
   * Passes if the objects are equal to the expected ones, in any order.
   *
   * @param expected YAML, the name of a file or folder (relative to the working directory), constructs, or objects, which may
   * have matchers as values
   */
  toMatchManifests(expected: Source): R;
  /**
   * Passes if the objects are equal to the expected ones after the API server has set the defaults of both. Needs
   * kube-admission.
   *
   * @param expected as in `toMatchManifests`, but without matchers, which the server would refuse
   */
  toEqualAfterDefaulting(expected: Source, options?: AdmissionOptions): R;
  /** Passes if the API server would admit every object. Needs kube-admission. */
  toBeAdmitted(options?: AdmissionOptions): R;
  /**
   * Passes if the API server would take every object over the old one of its kind, namespace and name: a change of a field that
   * cannot change fails. Objects without an old one are new. Needs kube-admission.
   *
   * @param old YAML, the name of a file or folder (relative to the working directory), constructs, or objects
   */
  toBeUpdatableFrom(old: Source, options?: UpdateOptions): R;
  /**
   * Passes if a Service, a NetworkPolicy, a PodDisruptionBudget or a workload selects all of the pods; with `.not`, none.
   *
   * @param pods the pods, or objects that make pods
   */
  toSelect(pods: Source): R;
  /** Passes if the objects are equal to the snapshot of the test: YAML, one document each, ordered by kind, namespace and name. */
  toMatchManifestSnapshot(options?: SnapshotOptions & { readonly hint?: string }): R;
  /**
   * Passes if the objects are equal to the files of a folder, which has a file `<chart>.yaml` for each chart. Writes missing
   * files, but not in CI (`--ci`). Files that differ or are obsolete fail; with `-u`, they are updated or removed.
   */
  toMatchManifestFiles(folder: string, options?: SnapshotOptions): R;
}
