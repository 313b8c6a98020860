// Prints the objects of each file of workloads as JSON, by the name of the file; those of the modules that from-yaml makes of
// the files; and those of the shop.
process.env.CDK8S_DISABLE_SORT = '1';
const { App, Chart } = require('cdk8s');
const { WORKLOADS } = require('./workloads');
const { shop } = require('./shop.js');

const objects = (make) => {
  const chart = new Chart(new App(), 'chart');
  make(chart);
  return chart.toJson();
};
const converted = (file) => {
  const [Made] = Object.values(require(`./converted/${file}.js`));
  return new Made(new App(), 'chart').toJson();
};
const files = Object.keys(WORKLOADS);
process.stdout.write(
  JSON.stringify({
    written: files.map((file) => [file, objects(WORKLOADS[file])]),
    converted: files.map((file) => [file, converted(file)]),
    shop: shop().charts[0].toJson(),
  }),
);
