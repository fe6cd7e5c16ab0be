/** Hands a file to the reader under a name; the browser asks or saves it, and nothing is sent anywhere. */
export function save(file: Blob, name: string): void {
	const address = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser has taken hold of the file by the time its next task begins.
	setTimeout(() => URL.revokeObjectURL(address));
}

/** Hands a text to the reader, a CSV unless it is said to be something else. */
export function saveText(text: string, name: string, type = 'text/csv'): void {
	save(new Blob([text], { type: `${type};charset=utf-8` }), name);
}
