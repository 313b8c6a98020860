export { graphOf } from './graph';
export { mermaid } from './mermaid';
export { svg } from './svg';
