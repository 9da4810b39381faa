// In Chinese no screen leaves any English but code: names of inputs, kernels and libraries, options, keys.

import { describe, expect, test } from 'vitest';
import { KERNELS } from '../../src/core/kernels.js';
import { SAMPLES } from '../../src/core/samples.js';
import { shippedCourse } from '../../src/runtime/course/open-course.js';
import { openCourse } from '../../src/state/course/course.js';
import { openStep } from '../../src/state/course/desk.js';
import type { Model } from '../../src/state/model.js';
import { example, press } from '../state/app.js';
import { EVERY_TEXT, lessonOf } from '../state/course/lessons.js';
import { atHome, atStep, study } from '../state/course/study.js';
import { frameOf } from './screen.js';
import { STACK_SCENES } from './stack/scenes.js';
import { SCENES } from './trainer/scenes.js';

const SIZE = { columns: 120, rows: 40 };

const frame = (model: Model): string => frameOf({ ...model, size: SIZE }, undefined, 'zh-TW');

/** What is English and stays so: keys, names, values of options, what libraries and people are called. */
const CODE = new Set([
	...['conv', 'tutor', 'esc', 'space', 'tab', 'enter', 'home', 'end', 'pgup', 'pgdn', 'ctrl', 'shell', 'hjkl', 'epoch'],
	...['valid', 'same', 'full', 'zeros', 'reflect', 'replicate', 'circular', 'relu', 'sigmoid', 'tanh', 'max', 'sgd'],
	...['Adam', 'Nesterov', 'Sobel', 'Laplacian', 'PyTorch', 'TensorFlow', 'JAX', 'MXNet'],
	...['col', 'Toeplitz'],
	...[...SAMPLES, ...KERNELS].flatMap(({ name }) => name.split('-')),
]);

/** A network's name, and that of its keys. */
const OF_STACKS = new Set(['LeNet', 'backspace']);

const englishIn = (model: Model): string[] => [...new Set(frame(model).match(/[A-Za-z]{3,}/g) ?? [])].filter(word => !CODE.has(word));

const { catalogue } = shippedCourse('zh-TW');
const HOME: Model = { ...atHome(), course: openCourse({ catalogue }) };

describe('no English', () => {
	test.each(['', 'down', 'down down', '?', '/', 'end', 'r'])('home, %s', keys => {
		expect(
			englishIn(keys === '' ? HOME : study(HOME, keys).model).filter(word => !catalogue.lessons.some(({ id }) => id.includes(word))),
		).toEqual([]);
	});

	test.each(['book', 'bias', 'stride', 'channels', 'filters', 'max-pool', 'avg-pool', 'transposed', 'reflect'])('the stage, %s', id => {
		for (const keys of ['', '?', 'tab', 'i', 'k', 'e', 'v', 'v v', 'g "9,9" enter', 'm', 'n', 'f']) {
			expect(englishIn(keys === '' ? example(id) : press(example(id), keys).model)).toEqual([]);
		}
	});

	test.each(Object.keys(SCENES))('the trainer, %s', name => {
		expect(englishIn(SCENES[name]?.() as Model)).toEqual([]);
	});
});

describe('no English in the stack', () => {
	test.each(Object.keys(STACK_SCENES))('%s', name => {
		expect(englishIn(STACK_SCENES[name]?.() as Model).filter(word => !OF_STACKS.has(word))).toEqual([]);
	});
});

describe('what a fault says', () => {
	test('below a question', () => {
		expect(frame(study(atStep(3), '"x" enter').model)).toContain('「x」不是數字：請寫成 19、−1、1/9 或 3*2+1 這樣');
	});

	test('where a step can not be had', () => {
		const odd = lessonOf(EVERY_TEXT.replace('answer: outputSize(n, k)', 'answer: outputSize(n, 99)'));
		const desk = openStep(odd, 2, 1);
		const told = frame({ ...atStep(3), course: { ...atStep(3).course, desk } }).replaceAll(/\s/g, '');
		expect(told).toContain('count的各個誤解無法在任何變化裡都與答案不同、彼此也不同（大小99的視窗放不進大小');
	});
});
