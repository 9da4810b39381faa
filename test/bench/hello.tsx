// The least that Ink can open: what our own start is measured against.

import { render, Text, useInput } from 'ink';

function Hello() {
	useInput(() => {});
	return <Text>hello, world</Text>;
}

render(<Hello />, { alternateScreen: true, incrementalRendering: true, interactive: true });
