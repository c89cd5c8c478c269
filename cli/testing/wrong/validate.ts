import type { WrongInput } from '../wrong-input.ts';

export const validate: readonly WrongInput[] = [
  {
    name: 'nothing to validate',
    args: ['validate'],
    de: 'Es fehlt, was geprüft werden soll: „pruefstein validate modelle/“, eine Datei, eine Adresse oder - für die Standardeingabe.',
    en: 'What to validate is missing: "pruefstein validate models/", a file, an address, or - for standard input.',
  },
  {
    name: 'a file to validate that does not exist',
    args: ['validate', 'fehlt.yaml'],
    de: 'fehlt.yaml: die Datei gibt es nicht; bitte Name und Rechte prüfen.',
    en: 'fehlt.yaml: the file does not exist; please check name and permissions.',
  },
  {
    name: 'an address without encryption to validate',
    args: ['validate', 'http://ki.example/modell.json'],
    de: 'http://ki.example/modell.json: http zu ki.example ist unverschlüsselt und nicht erlaubt; bitte https verwenden oder mit --insecure-http ki.example ausdrücklich zulassen.',
    en: 'http://ki.example/modell.json: http to ki.example is unencrypted and not allowed; please use https or allow it explicitly by --insecure-http ki.example.',
  },
  {
    name: 'standard input that holds nothing',
    args: ['validate', '-'],
    de: 'Von der Standardeingabe kam nichts; sie wird mit - gelesen, etwa: … | pruefstein validate -',
    en: 'Nothing came from standard input; - reads it, such as: … | pruefstein validate -',
  },
  {
    name: 'an address to watch',
    args: ['validate', 'https://ki.example/m.json', '--watch'],
    de: '--watch beobachtet nur Dateien und Ordner, nicht https://ki.example/m.json.',
    en: '--watch follows files and folders only, not https://ki.example/m.json.',
  },
  {
    name: 'nothing to write',
    args: ['new'],
    de: 'Hinter new steht, was angelegt werden soll: „pruefstein new descriptor <Art> [Datei]“.',
    en: 'What to write stands behind new: "pruefstein new descriptor <kind> [file]".',
  },
  {
    name: 'a start without its kind',
    args: ['new', 'descriptor'],
    de: 'Es fehlt die Art der Beschreibung; möglich: platform, model, collection, service, connector, template.',
    en: 'The kind of descriptor is missing; possible: platform, model, collection, service, connector, template.',
  },
  {
    name: 'a start of a mistyped kind',
    args: ['new', 'descriptor', 'modell'],
    de: 'Die Art „modell“ gibt es nicht; gemeint: model?',
    en: 'There is no kind "modell"; did you mean model?',
  },
  {
    name: 'a start with a wrong ending',
    args: ['new', 'descriptor', 'model', 'm.json'],
    de: 'm.json: der Anfang ist YAML; bitte einen Namen mit der Endung .yaml angeben.',
    en: 'm.json: the start is YAML; please give a name that ends in .yaml.',
  },
];
