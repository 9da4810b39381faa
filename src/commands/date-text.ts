// Days and moments as a person's clock has them, written so that they sort.

const two = (part: number): string => String(part).padStart(2, '0');

/** `2021-10-23`: the day of a time in milliseconds since 1970. */
export function dayText(time: number): string {
	const date = new Date(time);
	return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(two).join('-');
}

/** `2021-10-23 12:00`. */
export function momentText(time: number): string {
	const date = new Date(time);
	return `${dayText(time)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
