/**
 * Assertions on the manifests of any cdk8s chart or app, and on YAML. They work without a test framework.
 *
 * @module cdk8s-primer/testing
 */
export type { AdmissionOptions } from '../synthesis/review';
export { Capture } from './capture';
export type { Asymmetric } from '../manifests/formatting';
export type { CustomObject, Kind, ObjectOf } from '../manifests/kinds';
export { Manifests } from './manifests';
export { ManifestsError } from '../manifests/manifests-error';
export { Match } from './match';
export { Matcher, type Pattern } from './matcher';
export type { Selector } from '../manifests/pod-selection';
export type { SnapshotOptions } from './snapshot';
export type { Source } from './source';
export type { UpdateOptions } from './updates';
