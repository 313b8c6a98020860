// The sentences of the rules for names, as a reader of a message sees them.

export const DNS_LABEL =
  "must be lower-case letters, digits and '-', beginning and ending with a letter or digit, at most 63 characters";

export const DNS_SUBDOMAIN =
  "must be lower-case letters, digits, '-' and '.', each part beginning and ending with a letter or digit, at most 253 characters";

export const LABEL_KEY =
  "must be letters, digits, '-', '_' and '.' (63 at most), beginning and ending with a letter or digit, after an optional DNS name and '/', at most 317 characters";

export const LABEL_VALUE =
  "must be empty, or letters, digits, '-', '_' and '.', beginning and ending with a letter or digit, at most 63 characters";
