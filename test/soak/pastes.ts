// What someone pastes: matrices as programs print them, pages of anything, and what would be commands if it were keys.

const NUMBERS = [
	'1 2 3\n4 5 6\n7 8 9',
	'1,2\n3,4',
	'[[0, 1], [2, 3]]',
	'[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]',
	'array([[0., 1.],\n       [2., 3.]])',
	'tensor([[0., 1., 0.],\n        [1., 1., 1.],\n        [0., 1., 0.]])',
	'1\t2\t3\n4\t5\t6',
	'0 1; 2 3',
	'1/9 1/9\n1/9 1/9',
	'1e300 -1e300; 1e300 1e300',
	'5',
];

const OTHERS = [
	'',
	'\n\n\n',
	'qqq',
	'ones(3,3)/9',
	'no matrix at all',
	'[[1, 2], [3]]',
	'{"a": 1}',
	'NaN Infinity',
	'\u001b[31m1 2\u001b[0m',
	'\u001b]0;title\u0007',
	'輸入 1 2 3',
	'e\u0301\u202e👩‍👩‍👧‍👦\ufeff',
	'\ud800',
	'../../../etc/passwd',
	'__proto__',
	'x'.repeat(5000),
	'🙂'.repeat(3000),
	'1 '.repeat(9000),
];

export const PASTES: readonly string[] = [...NUMBERS, ...NUMBERS, ...OTHERS];
