import '../../../src/lib/ui/tokens.css';
import '../../../src/lib/ui/base.css';
import '../../../src/lib/ui/fonts.css';
import './desk.css';
import { mount } from 'svelte';
import Desk from './Desk.svelte';
import { Model } from './model.svelte.ts';
import { client, takeToken } from './client.ts';

const target = document.getElementById('desk');
if (target) mount(Desk, { target, props: { model: new Model(client(takeToken())) } });
