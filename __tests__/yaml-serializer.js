// Manifests stand in snapshots as the YAML that they are, without quotes around it.
module.exports = {
  test: (value) => typeof value === 'string' && value.includes('apiVersion: '),
  print: (value) => value.trimEnd(),
};
