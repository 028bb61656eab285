import type { Area } from './area.ts';

export const tasksArea: Area = {
  nav: [{ to: { name: 'tasks' }, label: '待办', ability: 'task.list' }],
  routes: [{ path: '/tasks', name: 'tasks', component: () => import('../pages/tasks/TasksPage.vue') }],
};
