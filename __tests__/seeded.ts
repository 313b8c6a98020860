import fc from 'fast-check';

// Random tests start elsewhere each time, and a failing one prints its seed; CI sets one for all, so that it fails by what a
// change has done.
if (process.env.SEED) fc.configureGlobal({ seed: Number(process.env.SEED) });

export default fc;
