/** The release of cdk8s-plus that the constructs extend, named here alone. Bundled, it is also copied into scope only once. */
export * from 'cdk8s-plus-27';
