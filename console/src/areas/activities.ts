import type { Area } from './area.ts';

export const activitiesArea: Area = {
  nav: [{ to: { name: 'activities' }, label: '活动', group: 'corps', ability: 'activity.list' }],
  routes: [
    {
      path: '/activities',
      name: 'activities',
      component: () => import('../pages/activities/ActivitiesPage.vue'),
    },
    {
      path: '/activities/:no',
      name: 'activity',
      component: () => import('../pages/activity/ActivityPage.vue'),
      props: true,
    },
    {
      path: '/assessments',
      name: 'assessments',
      component: () => import('../pages/assessments/AssessmentsPage.vue'),
    },
    {
      path: '/assessments/:no',
      name: 'assessment',
      component: () => import('../pages/assessments/AssessmentPage.vue'),
      props: true,
    },
  ],
};
