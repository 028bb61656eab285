import { createRouter, createWebHistory } from 'vue-router';
import { whenSignedOut } from './api/client.ts';
import { homeOf } from './areas/homeOf.ts';
import { areas } from './areas/index.ts';
import { useSession } from './composables/useSession.ts';
import SignInPage from './pages/SignInPage.vue';

const { load, forget } = useSession();

/** Pages of the console; those without `public` need somebody signed in. */
export const router = createRouter({
  history: createWebHistory('/console/'),
  routes: [
    { path: '/sign-in', name: 'signIn', component: SignInPage, meta: { public: true } },
    { path: '/', name: 'home', component: () => import('./pages/NotFoundPage.vue') },
    ...areas.flatMap(({ routes }) => routes),
    { path: '/:path(.*)*', name: 'notFound', component: () => import('./pages/NotFoundPage.vue') },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

router.beforeEach(async (to) => {
  if (to.meta.public) return true;
  // A server that does not answer is shown on the sign-in page, where one can try again.
  const session = await load().catch(() => null);
  if (!session) return { name: 'signIn', query: { next: to.fullPath } };
  return to.name === 'home' ? homeOf(session.abilities) : true;
});

whenSignedOut(() => {
  const { name, fullPath } = router.currentRoute.value;
  forget();
  if (name && name !== 'signIn')
    void router.push({ name: 'signIn', query: { next: fullPath, expired: '1' } });
});
