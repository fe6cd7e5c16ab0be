/* Texts as short as a link needs them: deflated (RFC 1951) and written in base64url (RFC 4648). */

const piped = (
	bytes: Uint8Array<ArrayBuffer>,
	through: CompressionStream | DecompressionStream
): ReadableStream<Uint8Array> => new Blob([bytes]).stream().pipeThrough(through);

/** A text deflated, in letters, digits, hyphens and underscores. */
export async function deflated(text: string): Promise<string> {
	const stream = piped(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
	const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
	const parts: string[] = [];
	for (let i = 0; i < bytes.length; i += 8192)
		parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
	return btoa(parts.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text that was deflated; null where it is none, or would unpack to more than `most` bytes. Never throws, and never unpacks more. */
export async function inflated(text: string, most: number): Promise<string | null> {
	try {
		const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = Uint8Array.from(plain, (char) => char.charCodeAt(0));
		const reader = piped(bytes, new DecompressionStream('deflate-raw')).getReader();
		const parts: Uint8Array<ArrayBuffer>[] = [];
		let size = 0;
		for (let next = await reader.read(); !next.done; next = await reader.read()) {
			parts.push(new Uint8Array(next.value));
			size += next.value.length;
			if (size > most) {
				await reader.cancel();
				return null;
			}
		}
		return await new Blob(parts).text();
	} catch {
		return null;
	}
}
