const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Replaces the plugin in a checkout that is not built. A skipped review is not a success. */
class NotBuilt {
  validate({ logger, report }) {
    logger.log(
      'kube-admission: the review is skipped because kube-admission is not built: run `npm run build` (it needs Go 1.26 or newer)',
    );
    report.submit('skipped');
  }
}

module.exports = existsSync(join(__dirname, 'build', 'index.js'))
  ? require('./build/index.js')
  : { AdmissionValidation: NotBuilt };
