// How the papers of a template will look, with nothing in them: drawn from the form before it is saved, and not kept.
import { enteredTemplate } from './own-templates.ts';
import { documentHead } from '../document-head.ts';
import { does, type Handler } from '../handler.ts';
import { renderTransient } from '../issue-document.ts';
import { wordsIn } from '../../../shared/domain/examination/words.ts';
import { localDay } from '../../../shared/text/format.ts';

export const previewTemplate: Handler<'products.preview-template'> = does((inside, input) => {
  const { kind, name, sections, standing, language } = input;
  const template = enteredTemplate(kind, { sections, standing });
  const order = { kind: 'intelligence-product-draft', label: name, unit: 'pages', canCancel: true } as const;
  return Promise.resolve(
    inside.jobs.start({ ...order, startedBy: inside.unlocked.actor.name }, async (control) => {
      const transientId = await renderTransient(
        inside,
        {
          paper: {
            kind: 'intelligence-product',
            model: {
              head: documentHead(inside, { kind: 'intelligence-product', number: name }),
              isDraft: true,
              kind,
              title: name,
              template,
              receiver: { kind: 'own' },
              handling: 'H0',
              conditions: '',
              classifications: [],
              reviewOn: localDay(inside.clock.now()),
              subject: wordsIn(template.words, language),
              sections: [],
              sources: [],
              signatures: [],
            },
          },
          language,
          title: name,
          fileName: 'template-preview.pdf',
        },
        control,
      );
      return { transientId };
    }),
  );
});
