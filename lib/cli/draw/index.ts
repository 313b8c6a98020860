export { withoutAlike } from './alike';
export { around, filtered } from './filter';
export { graphOf } from './graph';
export { mermaid } from './mermaid';
export { svg } from './svg';
