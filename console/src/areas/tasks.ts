import type { Area } from './area.ts';

export const tasksArea: Area = {
  nav: [
    {
      to: { name: 'tasks' },
      label: '待办',
      group: 'work',
      ability: 'task.list',
      counts: { of: 'tasks', unit: '件' },
    },
  ],
  routes: [{ path: '/tasks', name: 'tasks', component: () => import('../pages/tasks/TasksPage.vue') }],
};
