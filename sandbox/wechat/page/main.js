import { createApp } from 'vue';
import { App } from './app.js';
import { guard, openStore } from './store.js';

createApp(App).mount('#app');
guard(openStore());
