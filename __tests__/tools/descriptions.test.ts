import { described } from '../../tools/imports/descriptions';

test('descriptions stand above the facts of a type and of each of its fields, and end no comment', () => {
  const declarations = `/**
 * @see https://example.org
 */
export interface Pod {
    /**
     * Optional.
     */
    spec?: PodSpec;
    /**
     * Required.
     */
    "x-y": string;
}
/**
 * @see https://example.org
 */
export interface Other {
    /**
     * Optional.
     */
    spec?: string;
}`;
  const descriptions = new Map([
    [
      'Pod',
      {
        type: 'A pod.\n\nIt runs.',
        fields: new Map([
          ['spec', 'What */5 @ runs.'],
          ['x-y', 'Another.'],
        ]),
      },
    ],
  ]);
  expect(described(declarations, descriptions)).toMatchInlineSnapshot(`
   "/**
    * A pod.
    *
    * It runs.
    *
    * @see https://example.org
    */
   export interface Pod {
       /**
        * What *\\/5 \\@ runs.
        *
        * Optional.
        */
       spec?: PodSpec;
       /**
        * Another.
        *
        * Required.
        */
       "x-y": string;
   }
   /**
    * @see https://example.org
    */
   export interface Other {
       /**
        * Optional.
        */
       spec?: string;
   }"
  `);
});
