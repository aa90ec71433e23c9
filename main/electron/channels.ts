// The names on which page and shell speak. There is no other.

export const channels = {
  connect: 'workstation.connect',
  port: 'workstation.port',
  chooseSavePlace: 'workstation.choose-save-place',
  chooseFolder: 'workstation.choose-folder',
  copyText: 'workstation.copy-text',
} as const;
