const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Takes the plugin's place in a checkout that is not built: what was not reviewed is no success. */
class NotBuilt {
  validate({ logger, report }) {
    logger.log(
      'kube-admission: the review is skipped, it is not built: run `npm run build` (it needs Go 1.26 or newer)',
    );
    report.submit('skipped');
  }
}

module.exports = existsSync(join(__dirname, 'build', 'index.js'))
  ? require('./build/index.js')
  : { AdmissionValidation: NotBuilt };
