/** The cdk8s-plus on which the constructs stand. */
export * as kplus from 'cdk8s-plus-27';
