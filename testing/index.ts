export { Capture } from './capture';
export type { CustomObject, Kind, ObjectOf } from './kinds';
export { Manifests } from './manifests';
export { ManifestsError } from './manifests-error';
export { Match } from './match';
export { Matcher, type Pattern } from './matcher';
export type { Selector } from './selection';
export type { Source } from './source';
