import type { AdmissionOptions } from '../../synthesis/review';
import type { Kind, ObjectOf } from '../../manifests/kinds';
import type { Pattern } from '../matcher';
import type { SnapshotOptions } from '../snapshot';
import type { Source } from '../source';

/**
 * The matchers of `expect` for manifests: of an app, a chart, any construct, YAML text, objects or `Manifests`. All of them
 * work with `.not`, apart from snapshots.
 */
export interface ManifestMatchers<R = void> {
  /** There is an object of a kind, or one that matches. */
  toHaveResource<K extends Kind>(kind: K, match?: Pattern<ObjectOf<K>>): R;
  /** There are so many objects of a kind, or of those that match. */
  toHaveResourceCount<K extends Kind>(kind: K, count: number, match?: Pattern<ObjectOf<K>>): R;
  /**
   * These are the objects, in whatever order, and no others; of each, all fields are the same.
   *
   * @param expected YAML, the name of a file or folder (relative to the working directory), constructs, or objects, in which
   * there may be matchers
   */
  toMatchManifests(expected: Source): R;
  /**
   * `toMatchManifests`, once the API server has filled in the defaults on both sides. Needs kube-admission.
   *
   * @param expected as there, but without matchers, which the server would not take
   */
  toEqualAfterDefaulting(expected: Source): R;
  /** The API server would take every object. Needs kube-admission. */
  toBeAdmitted(options?: AdmissionOptions): R;
  /**
   * A Service, a NetworkPolicy, a PodDisruptionBudget or a workload selects all of the pods; with `.not`, none of them.
   *
   * @param pods pods, or what makes pods
   */
  toSelect(pods: Source): R;
  /** The objects are as in the snapshot of the test: YAML, a document each, ordered by kind, namespace and name. */
  toMatchManifestSnapshot(options?: SnapshotOptions & { readonly hint?: string }): R;
  /**
   * The objects are as in the files of a folder, `<chart>.yaml` for each chart. Files that are missing are written, unless
   * in CI (`--ci`); those that differ or are obsolete fail, unless they are to be updated (`-u`).
   */
  toMatchManifestFiles(folder: string, options?: SnapshotOptions): R;
}
