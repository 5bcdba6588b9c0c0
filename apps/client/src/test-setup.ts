import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

// jsdom knows dialogs but cannot open them.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });
