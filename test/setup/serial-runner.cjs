/**
 * Jest's runner, one file after the other in the parent process: a fault test kills servers and measures what the others on this machine
 * would disturb.
 */
const { default: Runner } = require('jest-runner');

module.exports = class SerialRunner extends Runner {
  isSerial = true;
};
