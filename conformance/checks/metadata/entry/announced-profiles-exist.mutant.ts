import { defineMutants } from '../../../define-mutants.ts';
import type { metadata } from '../../../release.ts';
import { platform } from '../edits.ts';

const announcing = (...profiles: metadata.ProfileClaim[]) =>
  platform((descriptor) => {
    descriptor.profiles = profiles;
  });

export default defineMutants('META-011', [
  {
    title: 'announces a profile of its own making',
    message: 'unknown',
    edit: announcing({ profile: 'premium', release: '0.1' }),
  },
  {
    title: 'announces the basis profile without naming an issuer',
    message: 'noInterface',
    edit: platform((descriptor) => {
      descriptor.identity = [];
    }),
  },
  {
    title: 'announces a profile for a release to come',
    message: 'otherRelease',
    outcome: 'passed',
    edit: announcing({ profile: 'basis', release: '9.0' }),
  },
  { title: 'announces no profile', message: 'none', outcome: 'passed', edit: announcing() },
]);
