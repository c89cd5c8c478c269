import { defineCheck } from '../../../define-check.ts';
import { descriptorNeeds, descriptorsIn, nameOf } from '../descriptors.ts';

export default defineCheck({
  id: 'texts-are-bilingual',
  verifies: 'META-101',
  needs: descriptorNeeds,
  files: true,
  messages: {
    noEnglish: {
      de: '{name}: Zu {member} fehlt der englische Text.',
      en: '{name}: the English text of {member} is missing.',
    },
  },
  over: descriptorsIn,
  *run(_, found) {
    const { body, evidence, where } = found;
    const texts = {
      title: body.title,
      summary: body.summary,
      'compliance/purpose': body.compliance.purpose,
    };
    for (const [member, { en }] of Object.entries(texts))
      if (en === undefined)
        yield {
          message: 'noEnglish',
          data: { name: nameOf(found), member },
          evidence,
          where: `${where}/${member}/en`,
        };
  },
});
